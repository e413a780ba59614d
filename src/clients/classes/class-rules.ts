import type { DeviceClass } from '#clients/known-values.ts';

/** The fields that rules read. */
export type ClassField = 'deviceType' | 'os' | 'name' | 'manufacturer';

/** How a reason names the field. */
export const FIELD_WORDS: Readonly<Record<ClassField, string>> = {
  deviceType: 'device type',
  os: 'OS',
  name: 'name',
  manufacturer: 'manufacturer',
};

export interface ClassRule {
  readonly is: DeviceClass;
  readonly field: ClassField;
  readonly pattern: RegExp;
  /** The rule holds over this connection only, because the OS also runs on other devices. */
  readonly over?: 'Wireless';
}

const rule = (field: ClassField, is: DeviceClass, pattern: RegExp, over?: 'Wireless'): ClassRule => ({
  is,
  field,
  pattern,
  ...(over === undefined ? {} : { over }),
});

/**
 * The first rule that fits decides, so the surest come first: Meraki's device type, an OS that runs on one kind of device only, a
 * name that a device gives itself, a maker of one kind of device, an OS that runs on several kinds. There is no rule for a maker of
 * many kinds (Samsung, Cisco, Hewlett Packard): unknown is better than wrong.
 */
export const CLASS_RULES: readonly ClassRule[] = [
  rule('deviceType', 'tablet', /\bipad\b|\bipados|\btablet|galaxy tab|\bkindle\b/i),
  rule('deviceType', 'phone', /iphone|galaxy [sazm]\d|\bpixel \d|redmi|oneplus|\b(smart|mobile )phone\b/i),
  rule('deviceType', 'laptop', /laptop|macbook|chromebook|notebook|thinkpad|latitude/i),
  rule('deviceType', 'printer', /printer|laserjet|officejet|deskjet|bizhub|ecosys|imagerunner|multifunction/i),
  rule('deviceType', 'camera', /\bcamera\b|\bcctv\b|webcam/i),
  rule('deviceType', 'desk phone', /ip phone|voip|desk ?phone/i),
  rule('deviceType', 'TV / media', /\btv\b|\btvos|chromecast|\broku\b|media player|\bsonos\b|airplay/i),
  rule('deviceType', 'console', /playstation|\bxbox\b|nintendo/i),
  rule('deviceType', 'server / VM', /\bserver\b|virtual machine|hypervisor/i),
  rule('deviceType', 'network gear', /\brouter\b|access point|\bswitch\b(?! lite)|firewall/i),
  rule('deviceType', 'computer', /desktop|workstation|\bimac\b|mac ?mini|mac studio/i),
  rule('os', 'network gear', /\bios[- ]?xe\b|cisco ios|\bmeraki\b|routeros|openwrt|junos|fortios|pan-os/i),
  rule('os', 'phone', /iphone|\bios\b|windows (phone|mobile)|blackberry/i),
  rule('os', 'tablet', /ipad|fire ?os/i),
  rule('os', 'TV / media', /apple tv|\btvos|tizen|\bwebos|android tv|\broku|chromecast/i),
  rule('os', 'console', /playstation|orbis|\bxbox|nintendo/i),
  rule('os', 'server / VM', /windows server|\besxi?\b|hyper-v|proxmox|red hat enterprise|rhel/i),
  rule('os', 'laptop', /chrome ?os|chromium os/i),
  rule('os', 'printer', /printer|jetdirect/i),
  rule(
    'name',
    'printer',
    /^npi[0-9a-f]{6}$|^br[nw][0-9a-f]{12}$|^xrx[0-9a-f]{12}$|^(hp|canon|epson|ricoh)[0-9a-f]{6}$/i,
  ),
  rule('name', 'desk phone', /^sep[0-9a-f]{12}$|^polycom_[0-9a-f]{12}$|^(yealink|snom|avaya|mitel)\b/i),
  rule('name', 'camera', /^axis-[0-9a-f]{12}$|^(ipc|nvr|cam)[-_ ]/i),
  rule('name', 'tablet', /\bipad\b|galaxy-tab/i),
  rule('name', 'phone', /\biphone\b|^galaxy-[sa]\d|^pixel-\d|^redmi-|^android-[0-9a-f]{8,}$|^oneplus/i),
  rule('name', 'TV / media', /\bapple[- ]?tv\b|\bsamsung tv\b|^chromecast|^roku|\bsmart[- ]?tv\b/i),
  rule('name', 'laptop', /^laptop-|macbook|-mb[pa]$|thinkpad|-latitude$|^chromebook/i),
  rule('name', 'computer', /^desktop-[0-9a-z]{7}$/i),
  rule('name', 'console', /^ps[45]-|^xbox|^nintendo/i),
  rule('name', 'sensor / IoT', /^esp_[0-9a-f]{6}$|^shelly|^tasmota|^sonoff/i),
  rule('manufacturer', 'camera', /\baxis\b|hikvision|dahua|hanwha|mobotix|avigilon|vivotek|verkada|amcrest|reolink/i),
  rule('manufacturer', 'printer', /brother|konica|xerox|lexmark|kyocera|ricoh|seiko epson|^epson|\boki\b|toshiba tec/i),
  rule('manufacturer', 'desk phone', /polycom|yealink|\bsnom\b|grandstream|\bmitel\b|avaya|audiocodes|spectralink/i),
  rule('manufacturer', 'TV / media', /\broku\b|sonos|crestron|barco|\bextron|bang & olufsen|vizio|brightsign/i),
  rule('manufacturer', 'console', /nintendo|sony interactive/i),
  rule(
    'manufacturer',
    'access control',
    /\bhid global|\bassa abloy|\bsalto\b|\bsuprema\b|\bpaxton\b|mercury security|dormakaba|axon access/i,
  ),
  rule(
    'manufacturer',
    'sensor / IoT',
    /espressif|philips lighting|signify|tuya|shelly|siemens|beckhoff|schneider electric|rockwell|allen-bradley|honeywell|johnson controls|\bwago\b|phoenix contact|\bnest\b|ecobee|texas instruments|particle|bosch thermo|daikin|belimo|moxa/i,
  ),
  rule('manufacturer', 'server / VM', /vmware|\bxensource|nutanix|supermicro|super micro|parallels|red hat/i),
  rule(
    'manufacturer',
    'network gear',
    /tp-link|linksys|netgear|ubiquiti|mikrotik|aruba|ruckus|juniper|fortinet|palo alto|\bmeraki\b|zyxel|d-link|extreme networks|\bavm\b/i,
  ),
  rule('os', 'laptop', /windows (xp|vista|7|8|8\.1|10|11)\b|mac ?os/i, 'Wireless'),
  rule('os', 'computer', /windows|mac ?os|ubuntu|fedora|debian/i),
];
