import { expect, it } from 'vitest';
import { MARKDOWN } from './table-formats.ts';

it.each([
  ['Miles’s laptop 12:30', 'Miles’s laptop 12:30'],
  ['a|b', String.raw`a\|b`],
  [String.raw`C:\x`, String.raw`C:\\x`],
  ['[x](y) ![p](q)', String.raw`\[x\]\(y\) \!\[p\]\(q\)`],
  ['<img src=x>&lt;', String.raw`\<img src=x\>\&lt;`],
  ['*a* _b_ ~~c~~ $d$', String.raw`\*a\* \_b\_ \~\~c\~\~ \$d\$`],
  ['a\rb\nc\r\nd\u2028e\u0085f', 'a<br>b<br>c<br>d<br>e<br>f'],
  ['see https://evil.example/|x', String.raw`\`see https://evil.example/\|x\``.replaceAll(String.raw`\``, '`')],
  ['WWW.evil.example', '`WWW.evil.example`'],
  ['@everyone', '`@everyone`'],
  ['miles@example.com', '`miles@example.com`'],
  ['fixes #12', '`fixes #12`'],
  ['@a\r\n# b', '`@a # b`'],
  ['`@a`', '`` `@a` ``'],
  ['a ``` @b', '````a ``` @b````'],
  [' @a', '`  @a `'],
  ['7c:ab:12:00:d3:5e', '`7c:ab:12:00:d3:5e`'],
  ['2001:db8:100::7', '`2001:db8:100::7`'],
  ['Guest ', '` Guest  `'],
  ['\ta', '`\ta`'],
  [String.raw`@a\|b`, '`@a\\`\\|`b`'],
  [String.raw`@a\|`, '`@a\\`\\|'],
])('%j is %j', (value, text) => {
  expect(MARKDOWN.text(value)).toBe(text);
});
