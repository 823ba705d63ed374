import type { KnownTable } from './known-export';

/** How these tables name the customer. */
export const WHO = {
  'Contact ID': 'who.uid',
  'Contact Name': 'who.name',
  'Account Name': 'who.org',
  Email: 'who.email',
  WhoId: 'who.uid',
  ContactId: 'who.uid',
};

/** Salesforce's tables of what was done with a customer: tasks, cases and campaign members. */
export const salesforceActivity: readonly KnownTable[] = [
  {
    kind: 'tasks',
    source: 'https://developer.salesforce.com/docs/atlas.en-us.196.0.sfFieldRef.meta/sfFieldRef/salesforce_field_reference_Task.htm',
    checked: 'page',
    columns: {
      Id: 'uid',
      Subject: 'title',
      ...WHO,
      ActivityDate: 'due',
      'Due Date': 'due',
      Status: 'status',
      Priority: 'priority',
      Description: 'note',
      'Full Comments': 'note',
      Comments: 'note',
      CompletedDateTime: 'completedAt',
      Assigned: '',
      OwnerId: '',
      WhatId: '',
    },
  },
  {
    kind: 'cases',
    source: 'https://developer.salesforce.com/docs/atlas.en-us.object_reference.meta/object_reference/sforce_api_objects_case.htm',
    checked: 'rows',
    columns: {
      Id: 'uid',
      CaseNumber: 'uid',
      'Case Number': 'uid',
      ...WHO,
      SuppliedEmail: 'who.email',
      SuppliedName: 'who.name',
      Type: 'type',
      Status: 'status',
      Priority: 'priority',
      Subject: 'subject',
      Description: 'text',
      CreatedDate: 'openedAt',
      'Date/Time Opened': 'openedAt',
      ClosedDate: 'closedAt',
      'Date/Time Closed': 'closedAt',
      Origin: '',
      Reason: '',
    },
  },
  {
    kind: 'responses',
    source:
      'https://developer.salesforce.com/docs/atlas.en-us.220.0.sfFieldRef.meta/sfFieldRef/salesforce_field_reference_CampaignMember.htm',
    checked: 'page',
    columns: {
      'Campaign Name': 'campaign',
      'Campaign Type': 'channel',
      'Start Date': 'from',
      'End Date': 'to',
      'Actual Cost in Campaign': 'cost',
      'First Name': 'who.given',
      'Last Name': 'who.surname',
      ...WHO,
      'First Responded Date': 'respondedAt',
      FirstRespondedDate: 'respondedAt',
      'Member First Associated Date': 'sentAt',
      'Member Status': '',
      Responded: '',
    },
  },
];
