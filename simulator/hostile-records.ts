type Loose = Record<string, unknown>;

const STRINGS: readonly string[] = [
  '<img src=x onerror="alert(1)">',
  '<script>alert(1)</script>',
  '"><svg/onload=alert(1)>',
  'javascript:alert(1)',
  '{{7*7}} ${7*7} %s %n',
  "'; DROP TABLE clients; --",
  '=HYPERLINK("http://evil.example","open")',
  '+1+1',
  '-2+3',
  '@SUM(A1:A9)',
  '\t=1+1',
  'line one\nline two\r\nline three',
  'tab\there, "quotes", comma; semicolon',
  'bell\u0007 null\u0000 escape\u001b[31m',
  'right-to-left \u202Egpj.exe',
  'שלום עולם',
  'مرحبا بالعالم',
  '\u200bzero\u200bwidth\u200b',
  'Z\u0351\u036b\u0343a\u0321l\u0322g\u0335o\u0336',
  '👩‍👩‍👧‍👦 family 🇩🇪',
  'line\u2028separator\u2029paragraph',
  '  blanks around  ',
  'x'.repeat(300),
  '__proto__',
  'constructor',
  'toString',
  'null',
  'undefined',
  'None',
  'Other',
  '–',
  '-',
  '0',
  'NaN',
  'a:b c:"d" -e',
  '100%25 /../ ?q=1&x=2#y',
  '\ud800 half a surrogate',
  'half a surrogate \udc00',
];

const FIELDS = [
  'description',
  'user',
  'ssid',
  'os',
  'manufacturer',
  'vlan',
  'namedVlan',
  'notes',
  'recentDeviceName',
  'switchport',
  'pskGroup',
  'groupPolicy8021x',
  'adaptivePolicyGroup',
  'deviceTypePrediction',
  'wirelessCapabilities',
];

const MEGABYTE = 1_000_000;

/** Records whose strings try to break markup, sheets, sorting and layout; rows 0 and 1 hold a megabyte each. */
export function hostile(record: Loose, row: number): Loose {
  if (row === 0) return { ...record, description: `1 MB ${'long '.repeat(MEGABYTE / 5)}` };
  if (row === 1) return { ...record, notes: '\ud83d'.concat('m'.repeat(MEGABYTE)) };
  const entries = FIELDS.map((field, index) => [field, STRINGS[(row + index * 7) % STRINGS.length]] as const);
  const some = row % 2 === 0 ? entries : entries.slice(0, 1);
  return { ...record, ...Object.fromEntries(some) };
}
