import { categoryOf } from '#engine/column-block.ts';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { classColumn, type ClassFacts, deviceClass } from './device-class.ts';
import { DEVICE_CLASSES } from '#clients/known-values.ts';

const facts = (some: Partial<ClassFacts>): ClassFacts => ({
  deviceType: '',
  os: '',
  name: '',
  manufacturer: '',
  connection: 'Wireless',
  ...some,
});

const KNOWN: ReadonlyArray<readonly [Partial<ClassFacts>, string]> = [
  [{ manufacturer: 'Axis', os: 'Linux' }, 'camera: manufacturer Axis'],
  [{ deviceType: 'iPhone 11, iOS17.0.2' }, 'phone: device type iPhone 11, iOS17.0.2'],
  [{ deviceType: 'Windows Laptop, Windows 11' }, 'laptop: device type Windows Laptop, Windows 11'],
  [{ os: 'Windows 11', manufacturer: 'Intel' }, 'laptop: OS Windows 11, over Wi-Fi'],
  [{ os: 'Windows 11', connection: 'Wired' }, 'computer: OS Windows 11'],
  [{ os: 'Windows Server 2019', manufacturer: 'VMware', connection: 'Wired' }, 'server / VM: OS Windows Server 2019'],
  [{ manufacturer: 'Hewlett Packard', name: 'NPI1A2B3C' }, 'printer: name NPI1A2B3C'],
  [{ manufacturer: 'Cisco Systems', name: 'SEPB07D47000001' }, 'desk phone: name SEPB07D47000001'],
  [{ os: 'iPad' }, 'tablet: OS iPad'],
  [{ os: 'Apple TV' }, 'TV / media: OS Apple TV'],
  [{ os: 'Playstation', manufacturer: 'Sony' }, 'console: OS Playstation'],
  [{ manufacturer: 'Espressif' }, 'sensor / IoT: manufacturer Espressif'],
  [{ manufacturer: 'Siemens', os: 'Windows 7', connection: 'Wired' }, 'sensor / IoT: manufacturer Siemens'],
  [{ manufacturer: 'HID Global' }, 'access control: manufacturer HID Global'],
  [{ os: 'Cisco IOS 15.2' }, 'network gear: OS Cisco IOS 15.2'],
  [{ manufacturer: 'TP-Link' }, 'network gear: manufacturer TP-Link'],
];

it('says the class and what told it', () => {
  for (const [some, reason] of KNOWN) expect(deviceClass(facts(some)).reason).toBe(reason);
});

it('says unknown rather than a wrong class where a maker has many kinds', () => {
  const unclear: Array<Partial<ClassFacts>> = [
    {},
    { manufacturer: 'Samsung' },
    { manufacturer: 'Apple' },
    { manufacturer: 'Cisco Systems' },
    { manufacturer: 'Hewlett Packard' },
    { os: 'Android' },
    { os: 'Linux' },
    { name: 'Camera room projector' },
    { deviceType: 'Zebra TC52, Android 11', manufacturer: 'Zebra' },
  ];
  for (const some of unclear) expect([some, deviceClass(facts(some)).is]).toEqual([some, 'unknown']);
});

const values = (known: readonly string[]) => fc.oneof(fc.constantFrom('', ...known), fc.string());
const anyFacts = fc.record({
  deviceType: values(KNOWN.flatMap(([one]) => one.deviceType ?? [])),
  os: values(KNOWN.flatMap(([one]) => one.os ?? [])),
  name: values(KNOWN.flatMap(([one]) => one.name ?? [])),
  manufacturer: values(KNOWN.flatMap(([one]) => one.manufacturer ?? [])),
  connection: fc.constantFrom('', 'Wired', 'Wireless'),
});

it('gives a column the class that each of its clients has alone', () => {
  fc.assert(
    fc.property(fc.array(anyFacts, { maxLength: 20 }), (clients) => {
      const category = (key: keyof ClassFacts) =>
        categoryOf(
          clients.map((one) => one[key]),
          String,
        );
      const { values: classes, codes } = classColumn({
        rowCount: clients.length,
        deviceType: category('deviceType'),
        os: category('os'),
        manufacturer: category('manufacturer'),
        connection: category('connection'),
        name: clients.map(({ name }) => name),
      });
      expect(Array.from(codes, (code) => classes[code])).toEqual(clients.map((one) => deviceClass(one).is));
      expect(classes.slice(1)).toEqual([...DEVICE_CLASSES]);
    }),
  );
});
