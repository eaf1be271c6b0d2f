/*
 * Sent as a script of its own, which runs before everything that a policy may stop.
 */
declare global {
  interface Window {
    /** What the page has written to the console as errors; not every driver tells. */
    consoleErrors: string[];
    /** What the page's Content Security Policy has stopped. */
    violations: string[];
    /** Whether the naive ways were stopped: they show that the policy is in force. */
    tryNaiveWays: () => Promise<Record<string, boolean>>;
  }
}

window.consoleErrors = [];
const {error} = console;
console.error = (...parts: unknown[]) => {
  window.consoleErrors.push(parts.map(String).join(' '));
  error.apply(console, parts);
};

window.violations = [];
document.addEventListener('securitypolicyviolation', ({effectiveDirective, blockedURI, sample, sourceFile, lineNumber}) => {
  window.violations.push([effectiveDirective, blockedURI, sample, sourceFile, lineNumber].join(' '));
});

/** What a page without a care does. */
window.tryNaiveWays = async () => {
  // In a turn of the page's own: what a driver runs may do more.
  await new Promise(resolve => setTimeout(resolve));
  const before = window.violations.length;
  const place = document.createElement('div');
  document.body.append(place);
  let isHtmlRefused = false;
  try {
    place.innerHTML = '<p style="color: red">Hi</p>';
  } catch {
    isHtmlRefused = true;
  }
  const isStyled = place.querySelector('p')?.style.color === 'red';
  Object.assign(globalThis, {ranInline: false});
  try {
    place.setAttribute('onclick', 'globalThis.ranInline = true');
  } catch {
    // Refused, as it should be.
  }
  place.click();
  let isEvalRefused = false;
  try {
    (0, eval)('1');
  } catch {
    isEvalRefused = true;
  }
  await new Promise(resolve => setTimeout(resolve, 100));
  place.remove();
  window.violations.splice(before);
  return {
    'an inline style': !isStyled,
    'an inline handler': !(globalThis as {ranInline?: boolean}).ranInline,
    eval: isEvalRefused,
    'HTML from a text': isHtmlRefused,
  };
};

export {};
