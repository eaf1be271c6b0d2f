/** What stands for guidance where pages are made for customers: nothing. */
export function guide(_element: CustomElementConstructor): void {
  // Bundlers leave out the call of a function that is empty.
}
