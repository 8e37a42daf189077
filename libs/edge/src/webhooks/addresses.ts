import { BlockList, isIP } from 'node:net';
import type { ProblemError } from '../problems.js';

/** IPv4 that no public host has: the IANA special-purpose registry (RFC 6890 and later), and what a cloud answers its own machines on. */
const CLOSED_4 = [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10', // shared address space; 100.100.100.200 is a metadata service
  '127.0.0.0/8',
  '168.63.129.16/32', // a cloud's host as its machines see it
  '169.254.0.0/16', // link-local; 169.254.169.254 is a metadata service
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.88.99.0/24',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/4',
  '240.0.0.0/4',
];

/** The only IPv6 that is routed to the public; what lies outside, mapped and translated IPv4 included, is refused. */
const GLOBAL_6 = ['2000::/3'];
/** Within it: protocol assignments with Teredo, documentation, and 6to4, which leads to an IPv4 address. */
const CLOSED_6 = ['2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20'];

const listOf = (family: 'ipv4' | 'ipv6', ranges: readonly string[]): BlockList => {
  const list = new BlockList();
  for (const range of ranges) {
    const [net = '', prefix] = range.split('/');
    list.addSubnet(net, Number(prefix), family);
  }
  return list;
};

const closed4 = listOf('ipv4', CLOSED_4);
const closed6 = listOf('ipv6', CLOSED_6);
const global6 = listOf('ipv6', GLOBAL_6);
const loopback4 = listOf('ipv4', ['127.0.0.0/8']);

/** An IP address of a public host; false for whatever is no IP address in its plain form. */
export const isPublicAddress = (address: string): boolean => {
  if (isIP(address) === 4) return !closed4.check(address, 'ipv4');
  if (isIP(address) !== 6 || address.includes('%')) return false;
  return global6.check(address, 'ipv6') && !closed6.check(address, 'ipv6');
};

export const isLoopbackAddress = (address: string): boolean =>
  (isIP(address) === 4 && loopback4.check(address, 'ipv4')) || address === '::1';

/** Names that lead to this machine or this network, never to the public (RFC 6761, RFC 8375 and common use). */
const INSIDE = [
  'localhost',
  'local',
  'localdomain',
  'internal',
  'intranet',
  'lan',
  'home',
  'corp',
  'home.arpa',
  'arpa',
  'onion',
  'invalid',
  'test',
];
const DOMAIN = /^(?=.{4,253}$)([a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]$/;
const LONGEST = 2_000;

/** The host of an address, as a name or a bare IP address. */
export const hostOf = ({ hostname }: URL): string => hostname.replace(/^\[(.*)\]$/, '$1').replace(/\.$/, '');

const within = (host: string, domain: string): boolean => host === domain || host.endsWith(`.${domain}`);

/** Why not, in English and in Chinese. */
export type AddressProblem = Pick<ProblemError, 'detail' | 'zh'>;

const hostProblem = (host: string): AddressProblem | undefined => {
  if (isIP(host) !== 0)
    return isPublicAddress(host) ? undefined : { detail: 'is not the address of a public host', zh: '不是公网主机的地址' };
  if (INSIDE.some((domain) => within(host, domain)) || !DOMAIN.test(host))
    return { detail: 'does not name a public host', zh: '没有指明公网主机' };
  return undefined;
};

const isLoopbackUrl = (url: URL): boolean =>
  url.protocol === 'http:' && (within(hostOf(url), 'localhost') || isLoopbackAddress(hostOf(url)));

/**
 * Why nothing is ever sent to this address; undefined where it may be. The URL parser has put every form of an IPv4 address
 * (decimal, octal, hexadecimal, short) into its plain one before the host is looked at.
 * @param loopback `http://` to this machine is allowed: tests and demonstrations
 */
export const addressProblem = (text: string, loopback: boolean): AddressProblem | undefined => {
  if (text.length > LONGEST || !URL.canParse(text))
    return { detail: 'is not an address such as https://host/path', zh: '不是形如 https://host/path 的地址' };
  const url = new URL(text);
  if (url.username !== '' || url.password !== '' || url.hash !== '')
    return { detail: 'must not have credentials or a fragment', zh: '不得带有用户名、密码或者片段' };
  if (loopback && isLoopbackUrl(url)) return undefined;
  if (url.protocol !== 'https:') return { detail: 'must begin with https://', zh: '应当以 https:// 开头' };
  if (url.port !== '') return { detail: 'must be on port 443', zh: '应当使用 443 端口' };
  return hostProblem(hostOf(url));
};

/** Whether a connection for this address may go to what its name was resolved to. */
export const mayConnect = (url: URL, address: string): boolean =>
  url.protocol === 'http:' ? isLoopbackAddress(address) : isPublicAddress(address);
