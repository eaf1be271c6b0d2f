function make() {
  return {
    day: new Intl.DateTimeFormat('en', {day: 'numeric', month: 'short'}),
    moment: new Intl.DateTimeFormat('en', {dateStyle: 'long', timeStyle: 'short'}),
    span: new Intl.RelativeTimeFormat('en', {numeric: 'auto', style: 'short'}),
  };
}

let made: ReturnType<typeof make> | undefined;

/** Formats of dates, made at first use as Portico makes its own: the first one in a page takes some 30 ms. */
export function formats(): ReturnType<typeof make> {
  made ??= make();
  return made;
}
