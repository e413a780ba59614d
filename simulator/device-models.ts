import { bytesOf } from './mac-address.ts';
import { lottery } from './random.ts';

/** What a make of device shows of itself; `os` is what Meraki may find, `prediction` its guess where it found none. */
export interface DeviceModel {
  /** How often, against the other models of its kind. */
  readonly weight: number;
  /** The three bytes that its hardware addresses begin with. */
  readonly oui: readonly number[];
  /** Null where Meraki finds no maker, as for virtual machines. */
  readonly maker: string | null;
  readonly os: string | null;
  readonly prediction: string | null;
  /** wirelessCapabilities; '' for wired devices. */
  readonly wifi: string;
  /** Name pattern: {first} {last} {tail} {mac} {code} {number} {place} {site}. */
  readonly name: string;
  /** The undocumented key `model`. */
  readonly model: string | null;
}

const WIFI_4 = '802.11n - 2.4 GHz';
const WIFI_4_DUAL = '802.11n - 2.4 and 5 GHz';
const WIFI_5 = '802.11ac - 2.4 and 5 GHz';
const WIFI_6 = '802.11ax - 2.4 and 5 GHz';
const WIFI_6E = '802.11ax - 2.4, 5 and 6 GHz';
const WIFI_7 = '802.11be - 2.4, 5 and 6 GHz';

type Row = readonly [
  weight: number,
  oui: string,
  maker: string | null,
  os: string | null,
  prediction: string | null,
  wifi: string,
  name: string,
  model?: string,
];

/** Draws a model of a kind; `part` in [0, 1). */
export type DrawModel = (part: number) => DeviceModel;

const models = (rows: readonly Row[]): DrawModel =>
  lottery(
    rows.map(([weight, oui, maker, os, prediction, wifi, name, model = null]) => {
      return { weight, oui: bytesOf(oui), maker, os, prediction, wifi, name, model };
    }),
    ({ weight }) => weight,
  );

export const LAPTOPS = models([
  [9, '7c:b0:c2', 'Intel', 'Windows 11', 'Windows Laptop, Windows 11', WIFI_6E, 'LAPTOP-{code}'],
  [8, 'f0:d5:bf', 'Intel', 'Windows 11', 'Windows Laptop, Windows 11', WIFI_6, '{site}-LT-{number}'],
  [6, '34:c9:3d', 'Intel', 'Windows 10', 'Windows Laptop, Windows 10', WIFI_5, '{site}-LT-{number}'],
  [3, '7c:b0:c2', 'Intel', 'Windows 10', 'Windows Laptop, Windows 10', WIFI_5, 'LAPTOP-{code}'],
  [2, '3c:6a:9d', 'Dell', 'Windows 11', null, WIFI_6, '{first}-Latitude'],
  [1, '70:cf:49', 'Intel', 'Windows 11', null, WIFI_7, 'LAPTOP-{code}'],
  [1, 'c8:5e:a9', 'Intel', 'Ubuntu Linux', null, WIFI_6, '{first}-thinkpad'],
]);

export const MACBOOKS = models([
  [5, 'a4:83:e7', 'Apple', 'Mac OS X', 'MacBook Pro, macOS 15.1', WIFI_6E, '{first}s-MacBook-Pro'],
  [4, '14:7d:da', 'Apple', 'Mac OS X', 'MacBook Air, macOS 14.5', WIFI_6, '{first}s-MBA'],
  [1, 'f4:d4:88', 'Apple', 'Mac OS X', 'MacBook Pro, macOS 12.7', WIFI_5, '{first}-{last}s-MBP'],
]);

export const CHROMEBOOKS = models([
  [3, '98:8d:46', 'Intel', 'Chrome OS', null, WIFI_6, 'Chromebook-{code}'],
  [1, '74:e5:f9', 'Intel', 'Chrome OS', null, WIFI_5, 'Chromebook-{code}'],
]);

export const IPHONES = models([
  [4, 'a4:83:e7', 'Apple', 'Apple iPhone', 'iPhone 15, iOS 18.1', WIFI_6, '{first}’s iPhone'],
  [3, 'f0:18:98', 'Apple', 'Apple iPhone', 'iPhone 14, iOS 17.5.1', WIFI_6, 'iPhone'],
  [2, 'bc:d0:74', 'Apple', 'Apple iPhone', 'iPhone 16 Pro, iOS 18.1', WIFI_7, '{first}’s iPhone'],
  [2, '40:cb:c0', 'Apple', 'Apple iPhone', 'iPhone 11, iOS17.0.2', WIFI_6, 'iPhone von {first}'],
  [1, '40:cb:c0', 'Apple', 'Apple iPhone', 'iPhone 8, iOS 16.7', WIFI_5, 'iPhone'],
]);

export const IPADS = models([
  [3, '14:7d:da', 'Apple', 'iPad', 'iPad Air, iPadOS 17.5', WIFI_6, '{first}’s iPad'],
  [1, 'f4:d4:88', 'Apple', 'iPad', 'iPad 7, iPadOS 16.7', WIFI_5, 'iPad'],
]);

export const ANDROIDS = models([
  [6, '5c:49:7d', 'Samsung', 'Android', 'Samsung Galaxy S23, Android 14', WIFI_6E, 'Galaxy-S23'],
  [4, '8c:79:f5', 'Samsung', 'Android', 'Samsung Galaxy A54, Android 14', WIFI_6, 'Galaxy-A54-von-{first}'],
  [2, '94:e6:f7', 'Google', 'Android', 'Google Pixel 8, Android 15', WIFI_7, 'Pixel-8'],
  [2, '64:a2:f9', 'OnePlus', 'Android', null, WIFI_6, 'OnePlus-Nord'],
  [2, '50:8f:4c', 'Xiaomi', 'Android', 'Xiaomi Redmi Note 9, Android 11', WIFI_5, 'Redmi-Note-9'],
  [1, '5c:49:7d', 'Samsung', 'Android', null, WIFI_4_DUAL, 'android-{tail}{tail}'],
]);

export const PCS = models([
  [4, 'f8:bc:12', 'Dell', 'Windows 11', null, '', 'DESKTOP-{code}'],
  [3, '3c:52:82', 'Hewlett Packard', 'Windows 10', null, '', '{site}-PC-{number}'],
  [3, 'f8:bc:12', 'Dell', 'Windows 10', null, '', '{site}-PC-{number}'],
  [1, '8c:8c:aa', 'Lenovo', 'Ubuntu Linux', null, '', 'ws-{last}'],
  [0.4, '3c:52:82', 'Hewlett Packard', 'Windows 7', null, '', 'CNC-PC-{number}'],
]);

export const DESK_PHONES = models([
  [4, 'b0:7d:47', 'Cisco Systems', null, null, '', 'SEP{MAC}'],
  [1, '64:16:7f', 'Polycom', null, null, '', 'Polycom_{mac}'],
]);

export const PRINTERS = models([
  [4, '3c:52:82', 'Hewlett Packard', null, 'HP LaserJet M507', '', 'NPI{TAIL}'],
  [2, '00:80:77', 'Brother', null, null, '', 'BRN{MAC}'],
  [2, '00:20:6b', 'Konica Minolta', null, null, '', 'KM{TAIL}'],
  [1, '9c:93:4e', 'Xerox', null, null, '', 'XRX{MAC}'],
]);

export const CAMERAS = models([
  [4, 'ac:cc:8e', 'Axis', 'Linux', null, '', 'axis-{mac}'],
  [1, '00:09:18', 'Hanwha', null, null, '', 'cam {place} {number}'],
]);

export const SENSORS = models([
  [4, '24:0a:c4', 'Espressif', null, null, WIFI_4, 'ESP_{TAIL}'],
  [2, 'dc:4f:22', 'Espressif', null, null, WIFI_4, 'co2-{place}-{number}'],
  [1, '00:17:88', 'Philips Lighting', 'Linux', null, WIFI_4, 'Hue {place}'],
]);

export const SCANNERS = models([
  [3, '84:24:8d', 'Zebra', 'Android', 'Zebra TC52, Android 11', WIFI_5, 'TC52-{number}'],
  [1, '00:23:68', 'Zebra', 'Windows Phone', null, WIFI_4_DUAL, 'MC92-{number}'],
]);

export const SCREENS = models([
  [2, '7c:64:56', 'Samsung', 'Tizen', 'Samsung Smart TV', WIFI_5, 'Samsung TV {place}'],
  [2, '90:dd:5d', 'Apple', 'Apple TV', 'Apple TV 4K, tvOS 17.4', WIFI_6, '{place} Apple TV'],
  [1, '00:10:7f', 'Crestron', null, null, WIFI_5, 'Room {number} panel'],
]);

export const SERVERS = models([
  [3, '00:50:56', 'VMware', 'Linux', null, '', 'srv-app-{number}'],
  [2, '00:50:56', 'VMware', 'Windows Server 2019', null, '', 'SRV-FILE-{number}'],
  [1, 'd0:94:66', 'Dell', 'VMware ESXi', null, '', 'esx-{number}'],
  [2, '52:54:00', null, 'Linux', null, '', 'vm-{tail}'],
  [1, '02:42:ac', null, null, null, '', 'runner-{tail}'],
]);

export const MACHINES = models([
  [3, '28:63:36', 'Siemens', null, null, '', 'plc-{place}-{number}'],
  [1, '00:1c:06', 'Siemens', 'Windows 7', null, '', 'hmi-{place}-{number}'],
  [1, '00:01:05', 'Beckhoff', null, null, '', 'CX-{TAIL}'],
]);

/** Devices that nobody registered, such as a private router. */
export const STRANGERS = models([
  [2, '50:c7:bf', 'TP-Link', null, null, '', 'TL-WR841N'],
  [1, 'c0:c1:c0', 'Cisco-Linksys', 'Linux', null, '', 'linksys', 'Linksys router'],
  [3, 'dc:a6:32', 'Raspberry Pi', 'Linux', null, '', 'raspberrypi'],
  [2, '00:e0:4c', 'Realtek', null, null, '', ''],
]);

export const CONSOLES = models([
  [2, '00:d9:d1', 'Sony', 'Playstation', 'PlayStation 5', WIFI_6, 'PS5-{code}'],
  [2, '98:41:5c', 'Nintendo', null, 'Nintendo Switch', WIFI_5, 'Nintendo Switch'],
]);
