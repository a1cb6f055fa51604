/** What is printed when questions are answered: once, so the one place where the one-time password can be read. */
export function addressesOf(url: string, staff: { username: string; oneTimePassword?: string }): string {
  const { port } = new URL(url);
  const base = `http://localhost:${port}`;
  const lines = [
    '',
    'Docent is ready.  导览已就绪。',
    `  Chat      ${base}/`,
    `  Kiosk     ${base}/kiosk`,
    `  Console   ${base}/admin`,
    `  API docs  ${base}/api/docs`,
  ];
  if (staff.oneTimePassword)
    lines.push(
      '',
      `  Sign in to the console as "${staff.username}" with the one-time password  ${staff.oneTimePassword}`,
      `  用“${staff.username}”和一次性密码  ${staff.oneTimePassword}  登录控制台，登录后请更改密码。`,
    );
  return [...lines, ''].join('\n');
}
