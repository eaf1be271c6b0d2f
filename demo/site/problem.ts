/** Says at the top of the page why it does not work. */
export function showProblem(what: string, error: unknown): void {
  console.error(error);
  const problem = document.createElement('p');
  problem.className = 'demo-problem';
  problem.setAttribute('role', 'alert');
  problem.textContent = `${what}: ${error instanceof Error ? error.message : String(error)}`;
  document.body.prepend(problem);
}
