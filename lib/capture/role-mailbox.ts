/** An address that a function of a company reads, not a person. */
export const ROLE_MAILBOX =
  /^(?:info|sales|contact|contacts|hello|hi|office|support|help|helpdesk|service|services|admin|administrator|webmaster|postmaster|hostmaster|abuse|noreply|no-reply|donotreply|press|media|pr|jobs|careers|career|hr|recruiting|billing|accounts|accounting|invoice|invoices|orders|order|marketing|enquiries|inquiries|enquiry|mail|team|privacy|legal|security|feedback|newsletter|kontakt|vertrieb|buchhaltung|bestellung|customerservice|customer\.service|reception|general|partners|shop|store)$/i;
