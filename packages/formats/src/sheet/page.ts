import { escaped, type Html } from './html.ts';
import { STYLE } from './style.ts';

/** A whole document: nothing is loaded from anywhere, and nothing in it can run. */
export function page(title: string, parts: readonly Html[]): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="color-scheme" content="light">
<title>${escaped(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
${parts.map(({ text }) => text).join('\n')}
</main>
</body>
</html>
`;
}
