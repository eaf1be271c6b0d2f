let times = 0;

/**
 * Loads a module, and where that fails asks for it once more under another address: Chromium and Firefox keep a failed load for as
 * long as the page lives (https://github.com/whatwg/html/issues/6768), so that trying again would be in vain. Their errors name the
 * address; WebKit asks again by itself.
 *
 * @param load - An `import()` alone, so that what comes from the other address is the same.
 * @throws What `load` throws, where the second attempt fails as well.
 */
export async function late<Module>(load: () => Promise<Module>): Promise<Module> {
  try {
    return await load();
  } catch (error) {
    const [, address] = /imported module: (https?:\S+)$/.exec(error instanceof Error ? error.message : '') ?? [];
    if (address === undefined) throw error;
    times += 1;
    const other = `${address}${address.includes('?') ? '&' : '?'}again=${times}`;
    try {
      return (await import(/* webpackIgnore: true */ /* @vite-ignore */ other)) as Module;
    } catch {
      throw error;
    }
  }
}
