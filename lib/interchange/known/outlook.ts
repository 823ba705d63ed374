import type { KnownExport } from './known-export';

function address(prefix: string, slot: string): Record<string, string> {
  return {
    [`${prefix} Street`]: `street@${slot}`,
    [`${prefix} Street 2`]: `street2@${slot}`,
    [`${prefix} Street 3`]: `street2@${slot}`,
    [`${prefix} Address PO Box`]: '',
    [`${prefix} City`]: `locality@${slot}`,
    [`${prefix} State`]: `region@${slot}`,
    [`${prefix} Postal Code`]: `postcode@${slot}`,
    [`${prefix} Country`]: `country@${slot}`,
    [`${prefix} Country/Region`]: `country@${slot}`,
  };
}
const NONE =
  "Assistant's Phone,Callback,Car Phone,ISDN,Other Fax,Radio Phone,TTY/TDD Phone,Telex,Account,Anniversary,Assistant's Name,Billing Information,Children,Directory Server,E-mail Type,E-mail Display Name,E-mail 2 Type,E-mail 2 Display Name,E-mail 3 Type,E-mail 3 Display Name,Government ID Number,Initials,Internet Free Busy,Keywords,Location,Manager's Name,Mileage,Office Location,Organizational ID Number,Priority,Private,Referred By,Sensitivity,Spouse,User 1,User 2,User 3,User 4";

/** Outlook's "Comma Separated Values" of contacts. */
export const outlook: KnownExport = {
  system: 'outlook',
  name: 'Outlook',
  tables: [
    {
      kind: 'contacts',
      source: 'https://support.microsoft.com/office/create-or-edit-csv-files-to-import-into-outlook-4518d70d-8fe9-46ad-94fa-1494247193c7',
      checked: 'rows',
      dates: 'mdy',
      columns: {
        Title: 'name.prefix',
        'First Name': 'name.given',
        'Middle Name': 'name.additional',
        'Last Name': 'name.surname',
        Suffix: 'name.suffix',
        Nickname: 'name.nickname',
        'Given Yomi': 'name.phonetic',
        'Surname Yomi': '',
        Company: 'org',
        Department: 'department',
        'Job Title': 'title',
        ...address('Business', 'work'),
        ...address('Home', 'home'),
        ...address('Other', 'other'),
        'Business Fax': 'phone.fax',
        'Business Phone': 'phone.work',
        'Business Phone 2': 'phone.work',
        'Company Main Phone': 'phone.work',
        'Home Fax': 'phone.fax',
        'Home Phone': 'phone.home',
        'Home Phone 2': 'phone.home',
        'Mobile Phone': 'phone.cell',
        'Other Phone': 'phone.other',
        Pager: 'phone.other',
        'Primary Phone': 'phone',
        Birthday: 'birthday',
        Categories: 'tags',
        'E-mail Address': 'email',
        'E-mail 2 Address': 'email',
        'E-mail 3 Address': 'email',
        Gender: 'gender',
        Hobby: 'preferences',
        Language: 'language',
        Notes: 'note',
        Profession: 'occupation',
        'Web Page': 'url',
        'Personal Web Page': 'url',
        ...Object.fromEntries(NONE.split(',').map((header) => [header, ''])),
      },
    },
  ],
};
