import { generateContacts } from '../../support/generate-contacts';
import { seeded, whole } from '../../support/random';

/** Lines of one part of a file: a file of a million lines is no single text. */
const PART = 5000;

/** A table of people as an address book exports it; one in twenty is in it a second time under another spelling. */
export function contactsFile(count: number): File {
  return fileOf('contacts.csv', 'Full name,Email,Phone,Company,Job title,Street,City,Postal code,Country,Tags,Note,Website', people(count));
}

/** The first address of each of the generated contacts. */
export function emailsOf(count: number): string[] {
  return Array.from(generateContacts(count), ({ emails: [email] }) => email?.address ?? '');
}

/** Orders of these customers, as a shop exports them. */
export function ordersFile(emails: readonly string[], count: number): File {
  return fileOf('orders.csv', 'Order number,Date,Email,Total,Currency,Status,Product,Quantity,Unit price', orders(emails, count));
}

function fileOf(name: string, header: string, lines: Iterable<string>): File {
  const parts: Blob[] = [];
  let held = [header];
  for (const line of lines) {
    held.push(line);
    if (held.length < PART) continue;
    parts.push(new Blob([held.join('\n'), '\n']));
    held = [];
  }
  return new File([...parts, held.join('\n')], name);
}

function* people(count: number): Iterable<string> {
  const cell = (text = '') => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  for (const { kind, name, emails, phones, orgs, addresses, tags, note, urls } of generateContacts(count)) {
    const [address] = addresses;
    const row = [
      name.full,
      emails[0]?.address,
      phones[0]?.e164 ?? phones[0]?.raw,
      kind === 'org' ? '' : orgs[0]?.name,
      orgs[0]?.title,
      address?.street,
      address?.locality,
      address?.postcode,
      address?.country,
      tags.join(';'),
      note,
      urls[0]?.uri,
    ];
    yield row.map(cell).join(',');
  }
}

function* orders(emails: readonly string[], count: number): Iterable<string> {
  const random = seeded(5);
  for (let made = 0; made < count; made += 1) {
    const price = (whole(random, 100, 90_000) / 100).toFixed(2);
    const date = `2026-0${whole(random, 1, 9)}-${whole(random, 10, 28)}`;
    const email = emails[whole(random, 0, emails.length - 1)] ?? '';
    yield `${100_000 + made},${date},${email},${price},USD,paid,Widget ${whole(random, 1, 90)},1,${price}`;
  }
}
