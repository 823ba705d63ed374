import type { FoundFault } from '../domain/cleaning/finding';
import type { Contact } from '../domain/contact/contact';
import { addressFaults } from './addresses';
import { type CompanyNames, companyFaults } from './company-names';
import { dateFaults } from './dates';
import { emailFaults } from './emails';
import { missingFaults } from './missing';
import { nameFaults } from './names';
import { phoneFaults } from './phones';
import { employerFaults } from './references';
import { type Standing, staleFaults } from './stale';

/** What a contact is judged by. */
export type Surroundings = {
  /** All records of the customer. */
  members: readonly Contact[];
  standing: Standing | undefined;
  companies: CompanyNames;
  /** The user's, ISO 3166-1 alpha-2. */
  country: string;
  now: number;
  /** Days without a contact from which somebody who never ordered is stale. */
  staleDays: number;
  /** `YYYY-MM-DD`. */
  today: string;
  isThere(id: string): boolean;
};

/** Everything that is wrong with a contact; nothing of a deleted one. */
export function judgeContact(
  contact: Contact,
  { members, standing, companies, country, now, staleDays, today, isThere }: Surroundings,
): FoundFault[] {
  if (contact.deletedAt !== undefined) return [];
  return [
    ...missingFaults(contact, members),
    ...emailFaults(contact),
    ...phoneFaults(contact, country),
    ...nameFaults(contact),
    ...companyFaults(contact, companies),
    ...addressFaults(contact),
    ...dateFaults(contact, today),
    ...employerFaults(contact, isThere),
    ...staleFaults(contact, standing, now, staleDays),
  ];
}
