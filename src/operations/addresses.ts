/** What is printed when questions are answered. */
export function addressesOf(url: string): string {
  const { port } = new URL(url);
  const base = `http://localhost:${port}`;
  return ['', 'Docent is ready.  导览已就绪。', `  Chat      ${base}/`, `  API docs  ${base}/api/docs`, ''].join('\n');
}
