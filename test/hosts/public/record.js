// Not every driver tells what a page writes to the console.
window.consoleErrors = [];
const {error} = console;
console.error = (...parts) => {
  window.consoleErrors.push(parts.join(' '));
  error.apply(console, parts);
};
