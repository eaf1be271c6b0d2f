/** Configuration of the custom elements manifest; `npm run manifest` writes it. */
export default {
  globs: ['src/{elements,ui}/**/*.element.ts', 'src/{elements,ui}/**/portico-*.ts', 'src/events/**/*.ts'],
  litelement: true,
  quiet: true,
};
