const places = ['localStorage', 'sessionStorage'] as const;

/** Everything that is written from now on is too much. @returns Ends it. */
export function fillStorage(): () => void {
  const {setItem} = Storage.prototype;
  Storage.prototype.setItem = () => {
    throw new DOMException('There is no room left.', 'QuotaExceededError');
  };
  return () => {
    Storage.prototype.setItem = setItem;
  };
}

/** Even to name a storage throws, as in a frame whose page may keep nothing. @returns Ends it. */
export function forbidStorage(): () => void {
  const before = places.map(place => Object.getOwnPropertyDescriptor(globalThis, place));
  for (const place of places) {
    Object.defineProperty(globalThis, place, {
      configurable: true,
      get: () => {
        throw new DOMException('The page may keep nothing.', 'SecurityError');
      },
    });
  }
  return () => {
    for (const [index, place] of places.entries()) {
      const descriptor = before[index];
      if (descriptor) Object.defineProperty(globalThis, place, descriptor);
      else delete (globalThis as Partial<typeof globalThis>)[place];
    }
  };
}
