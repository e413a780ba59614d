// How fast the list can be: typed columns, 40 plain rows, no framework, no charts; the same roles and names as the product.
import { Category, Numbers, ordered, Texts } from './columns.js';
import { markPainted, walk } from './walk.js';

const ipNumber = (ip) => (ip === '' ? Number.NaN : ip.split('.').reduce((sum, part) => sum * 256 + Number(part), 0));
const macNumber = (mac) => (mac === '' ? Number.NaN : Number.parseInt(mac.replaceAll(':', ''), 16));
const shown = [
  ['Status', 'status', new Category()],
  ['Name', 'description', new Texts(), null],
  ['IP', 'ip', new Texts(), ipNumber],
  ['MAC', 'mac', new Texts(), macNumber],
  ['Manufacturer', 'manufacturer', new Category()],
  ['OS', 'os', new Category()],
  ['VLAN', 'vlan', new Category()],
  ['SSID', 'ssid', new Category()],
  ['Access point / switch', 'recentDeviceName', new Category()],
  ['Usage', 'usage', new Numbers()],
  ['Last seen', 'lastSeen', new Numbers()],
];
const hidden = [
  ...['ip6', 'ip6Local', 'notes', 'id'].map((key) => [key, key, new Texts()]),
  ...['deviceTypePrediction', 'user', 'namedVlan', 'switchport', 'recentDeviceSerial', 'recentDeviceMac'].map((key) => [
    key,
    key,
    new Category(),
  ]),
  ...['recentDeviceConnection', 'wirelessCapabilities', 'pskGroup', 'groupPolicy8021x', 'adaptivePolicyGroup'].map(
    (key) => [key, key, new Category()],
  ),
];
const columns = [...shown, ...hidden].map(([label, key, store, numberOf = null]) => ({ label, key, store, numberOf }));
const byLabel = new Map(columns.map((column) => [column.label, column]));
const ROW = 32;
const grid = document.querySelector('[role="grid"]');
const body = grid.querySelector('.body');
const head = grid.querySelector('[role="row"]');
const status = document.querySelector('[role="status"]');
const search = document.querySelector('input');
let count = 0;
let whole = false;
let sort = { label: 'Usage', descending: true };
let order = new Uint32Array(0);
const ticked = new Set();
const permutations = new Map();
const keys = new Map();

const rows = Array.from({ length: 40 }, () => {
  const row = document.createElement('div');
  row.role = 'row';
  for (let i = 0; i < shown.length; i++) {
    const cell = Object.assign(document.createElement('div'), { role: 'gridcell' });
    cell.append('');
    row.append(cell);
  }
  return row;
});

function valueOf(record, key) {
  if (key === 'usage') return record.usage.sent + record.usage.recv;
  if (key === 'lastSeen') return Date.parse(record.lastSeen);
  return record[key] ?? '';
}

function append(records, last) {
  const first = count;
  count += records.length;
  for (const { key, store } of columns) {
    store.reserve(count);
    for (let i = 0; i < records.length; i++) store.append(first + i, valueOf(records[i], key));
    if (store instanceof Texts) store.seal(first);
  }
  whole = last;
  permutations.clear();
  keys.clear();
  facet('SSID');
  facet('Status');
  update();
}

function facet(label) {
  const box = document.querySelector(`fieldset[aria-label="${label}"]`);
  const { values, codes } = byLabel.get(label).store;
  const counts = new Uint32Array(values.length);
  for (let row = 0; row < count; row++) counts[codes[row]]++;
  box.replaceChildren(
    ...values.map((value, code) => {
      const input = Object.assign(document.createElement('input'), { type: 'checkbox' });
      input.setAttribute('aria-label', `${value || 'None'}, ${counts[code].toLocaleString('en-US')}`);
      input.addEventListener('change', () => {
        if (input.checked) ticked.add(code);
        else ticked.delete(code);
        update();
      });
      const line = document.createElement('label');
      line.append(input, value || 'None');
      return line;
    }),
  );
}

function permutation() {
  const name = JSON.stringify(sort);
  let known = permutations.get(name);
  if (known === undefined) {
    const { store, numberOf } = byLabel.get(sort.label);
    if (!keys.has(sort.label)) keys.set(sort.label, store.keys(count, numberOf));
    known = ordered(keys.get(sort.label), sort.descending);
    permutations.set(name, known);
  }
  return known;
}

function update() {
  const marks = new Uint8Array(count);
  const needle = search.value.trim().toLowerCase();
  if (needle === '') marks.fill(1);
  else for (const { store } of columns) if (!(store instanceof Numbers)) store.mark(needle, marks);
  if (ticked.size > 0) {
    const { codes } = byLabel.get('SSID').store;
    for (let row = 0; row < count; row++) if (!ticked.has(codes[row])) marks[row] = 0;
  }
  const next = new Uint32Array(count);
  let matched = 0;
  for (const row of permutation()) if (marks[row] === 1) next[matched++] = row;
  order = next.subarray(0, matched);
  const text = (n) => n.toLocaleString('en-US');
  status.textContent = `${text(matched)} of ${text(count)} clients${whole ? '' : ' so far'}`;
  grid.setAttribute('aria-rowcount', matched + 1);
  body.style.height = `${matched * ROW}px`;
  draw();
}

function textOf(label, value) {
  if (label === 'Usage') return `${value} kB`;
  return label === 'Last seen' ? new Date(value).toISOString().slice(11, 16) : value;
}

function draw() {
  const first = Math.max(0, Math.min(Math.floor(grid.scrollTop / ROW) - 4, order.length - rows.length));
  rows.forEach((row, i) => {
    row.hidden = first + i >= order.length;
    if (row.hidden) return row.removeAttribute('aria-rowindex');
    row.setAttribute('aria-rowindex', first + i + 2);
    row.style.transform = `translateY(${(first + i) * ROW}px)`;
    shown.forEach(([label, , store], at) => {
      row.children[at].firstChild.data = textOf(label, store.at(order[first + i]));
    });
  });
}

body.append(...rows);
head.append(
  ...shown.map(([label]) => {
    const cell = Object.assign(document.createElement('div'), { role: 'columnheader' });
    const button = Object.assign(document.createElement('button'), { type: 'button', textContent: label });
    button.addEventListener('click', () => {
      const again = sort.label === label;
      sort = { label, descending: again ? !sort.descending : byLabel.get(label).store instanceof Numbers };
      update();
    });
    cell.append(button);
    return cell;
  }),
);
search.addEventListener('input', update);
grid.addEventListener('scroll', draw);
const dialog = document.querySelector('[role="dialog"]');
document.querySelector('#export').addEventListener('click', () => (dialog.hidden = false));
dialog.querySelector('button').addEventListener('click', () => {
  const cell = (value) => (/[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value);
  let text = `\uFEFF${shown.map(([label]) => label).join(',')}\r\n`;
  for (const row of order) text += `${shown.map(([, , store]) => cell(String(store.at(row)))).join(',')}\r\n`;
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/csv' }));
  link.download = 'clients.csv';
  link.click();
});

let pages = 0;
await walk((records, last) => {
  append(records, last);
  if (pages++ === 0) markPainted('first-rows');
  if (last) markPainted('whole-list');
});
