/** Configuration of the custom elements manifest; `npm run manifest` writes it. */
export default {
  globs: ['src/elements/**/*.element.ts', 'src/elements/**/portico-*.ts', 'src/events/**/*.ts'],
  litelement: true,
  quiet: true,
};
