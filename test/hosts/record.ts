declare global {
  interface Window {
    /** What the page has written to the console as errors; not every driver tells. */
    consoleErrors: string[];
  }
}

window.consoleErrors = [];
const {error} = console;
console.error = (...parts: unknown[]) => {
  window.consoleErrors.push(parts.map(String).join(' '));
  error.apply(console, parts);
};

export {};
