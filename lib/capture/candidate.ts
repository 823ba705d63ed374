import type { ContactDraft } from '../domain/contact/contact';
import type { CapturedOrder } from '../domain/order/order';
import type { ProvenanceDraft } from '../domain/provenance/provenance';
import type { ParticipantReading, ReadingNote } from './observation';

/** Which word stands before a field in the review: the interface has one for each. */
export type FieldKind =
  | 'name'
  | 'email'
  | 'phone'
  | 'address'
  | 'org'
  | 'title'
  | 'department'
  | 'profile'
  | 'url'
  | 'birthday'
  | 'photo'
  | 'note'
  | 'nickname'
  | 'legal-name'
  | 'vat'
  | 'registration';

/** One line of a card under review. `field` is its path in the draft by list position: `name`, `emails.0`, `orgs.0.title`. */
export type CandidateField = {
  field: string;
  kind: FieldKind;
  value: string;
  /** False when doubtful: shown, but saved only if the user ticks it. */
  preselected: boolean;
  confidence: number;
  /** What stood on the page around it. */
  snippet: string;
  /** The page's own word beside the value. */
  label?: string;
  /** For `highlight`; empty when the place is not known. */
  path: string;
  extractor: string;
  /** A visitor of the page does not see it: why it is not ticked. */
  unseen?: true;
  /** Other values that the page gave for the same single field. */
  alternatives: string[];
};

/** A person or organisation that a page seems to be about. */
export type Candidate = {
  id: string;
  type: 'person' | 'org';
  draft: ContactDraft;
  /** One per field, by list position. */
  provenance: ProvenanceDraft[];
  fields: CandidateField[];
  /** 0 to 1. */
  confidence: number;
  preselected: boolean;
  orders: CapturedOrder[];
};

export type CapturedParticipant = ParticipantReading & { candidateId?: string };
/** A mail as captured. `externalId` names it for `interactions`, so that it is logged once. */
export type CapturedMessage = {
  participants: CapturedParticipant[];
  at?: number;
  subject?: string;
  text: string;
  path: string;
  externalId: string;
};
export type CapturedThread = { subject?: string; messages: CapturedMessage[] };

/** `unreadable`: the reading was not one, so nothing of it is believed. */
export type CaptureNote = ReadingNote | { code: 'unreadable'; detail?: string };

export type Capture = {
  url: string;
  /** Name of the file or picture that it was read from, where it was not a page. */
  file?: string;
  title: string;
  candidates: Candidate[];
  thread?: CapturedThread;
  /** Orders whose customer the page did not tell. */
  orders: CapturedOrder[];
  notes: CaptureNote[];
};
