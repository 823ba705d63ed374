import { describe, expect, it } from 'vitest';
import { card, draftsOf, only } from '../support/vcards';

describe('readVCards and toDraft, by who wrote the card', () => {
  it('read an Android phone: 2.1, quoted-printable with soft breaks, its own rows', () => {
    const draft = only(
      card(
        'VERSION:2.1',
        'N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=E6=9E=97;=E5=B0=8F=E9=9B=A8;;;',
        'FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=E6=9E=97=E5=B0=8F=E9=9B=A8',
        'TEL;CELL;PREF:138 0013 8000',
        'TEL;X-=E5=88=86=E6=9C=BA:801234',
        'TEL;X-CUSTOM(CHARSET=UTF-8,ENCODING=QUOTED-PRINTABLE,=E5=89=8D=E5=8F=B0):010-55550100',
        'EMAIL;WORK:lin@yunfan.example',
        'ADR;WORK;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:;;=E4=BA=91=E5=B8=86=E8=B7=AF=',
        '=31=32=E5=8F=B7;=E6=9D=AD=E5=B7=9E;=E6=B5=99=E6=B1=9F;310000;=E4=B8=AD=E5=9B=BD',
        'ORG;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=E4=BA=91=E5=B8=86;=E9=94=80=E5=94=AE=E9=83=A8',
        'NOTE;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=E7=AC=AC=E4=B8=80=0A=E7=AC=AC=E4=BA=8C=',
        '',
        'X-ANDROID-CUSTOM:vnd.android.cursor.item/nickname;Xiaoyu;1;;;;;;;;;;;;;',
        'X-ANDROID-CUSTOM:vnd.android.cursor.item/contact_event;2015-06-08;1;;;;;;;;;;;;;',
        'X-ANDROID-CUSTOM:vnd.android.cursor.item/relation;Lin Wei;14;;;;;;;;;;;;;',
        'BDAY:1988-12-03',
        'X-QQ:100200300',
      ),
    );
    expect(draft).toMatchObject({
      name: { full: '林小雨', surname: '林', given: '小雨', nickname: 'Xiaoyu' },
      phones: [{ raw: '138 0013 8000', label: 'cell' }, { raw: '801234' }, { raw: '010-55550100' }],
      emails: [{ address: 'lin@yunfan.example', label: 'work' }],
      addresses: [{ street: '云帆路12号', locality: '杭州', region: '浙江', postcode: '310000' }],
      orgs: [{ name: '云帆', department: '销售部' }],
      note: '第一\n第二',
      anniversary: '2015-06-08',
      birthday: '1988-12-03',
      profiles: [{ service: 'qq', handle: '100200300' }],
      unknownProps: [{ name: 'X-ANDROID-CUSTOM' }],
    });
  });

  it('read an iPhone or a Mac: groups with labels, birthdays without a year, social profiles, companies', () => {
    const [person, company] = draftsOf(
      card(
        'VERSION:3.0',
        'PRODID:-//Apple Inc.//iPhone OS 17.0//EN',
        'N:Okafor;Ama;Ngozi;Dr.;MBA',
        'FN:Dr. Ama Ngozi Okafor MBA',
        'ORG:Haf Ltd;Sales;North',
        'TITLE:Head of Sales',
        'item1.EMAIL;type=INTERNET:ama@haf.example',
        'item1.X-ABLabel:Büro',
        'EMAIL;type=INTERNET;type=HOME;type=pref:ama@home.example',
        'TEL;type=IPHONE;type=CELL;type=VOICE;type=pref:+44 7700 900123',
        'item2.TEL:020 7946 0000',
        'item2.X-ABLabel:_$!<WorkFAX>!$_',
        'item3.ADR;type=WORK:;;1 High St\\nFloor 2;London;;N1 1AA;United Kingdom',
        'item3.X-ABADR:gb',
        'BDAY;X-APPLE-OMIT-YEAR=1604:1604-02-29',
        'item4.X-ABDATE;type=pref:2010-07-09',
        'item4.X-ABLabel:_$!<Anniversary>!$_',
        'item5.X-ABRELATEDNAMES:Kofi',
        'item5.X-ABLabel:_$!<Spouse>!$_',
        'X-SOCIALPROFILE;type=twitter;x-user=ama_o:http://twitter.com/ama_o',
        'IMPP;X-SERVICE-TYPE=Skype;type=HOME:skype:ama.okafor',
        'PHOTO;ENCODING=b;TYPE=JPEG:/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAAEBAQEBAQEB',
        ' AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQ==',
      ) + card('VERSION:3.0', 'N:;;;;', 'FN:Molino Claro S.L.', 'ORG:Molino Claro S.L.;', 'X-ABShowAs:COMPANY', 'TEL;type=MAIN:915550101'),
    );
    expect(person).toMatchObject({
      kind: 'individual',
      name: { full: 'Dr. Ama Ngozi Okafor MBA', given: 'Ama', additional: 'Ngozi', surname: 'Okafor', prefix: 'Dr.', suffix: 'MBA' },
      emails: [
        { address: 'ama@home.example', label: 'home' },
        { address: 'ama@haf.example', label: 'Büro' },
      ],
      phones: [{ label: 'cell' }, { label: 'fax' }],
      addresses: [{ locality: 'London', postcode: 'N1 1AA', country: 'GB' }],
      orgs: [{ name: 'Haf Ltd', department: 'Sales, North', title: 'Head of Sales' }],
      birthday: '--02-29',
      anniversary: '2010-07-09',
      profiles: [
        { service: 'twitter', handle: 'ama_o' },
        { service: 'skype', handle: 'ama.okafor' },
      ],
      unknownProps: [{ name: 'X-ABRELATEDNAMES' }, { name: 'X-ABLABEL' }],
    });
    expect(person?.picture).toMatch(/^data:image\/jpeg;base64,\/9j\//);
    expect(company).toMatchObject({ kind: 'org', name: { full: 'Molino Claro S.L.' }, orgs: [], phones: [{ label: 'work' }] });
  });

  it('read Outlook: 2.1 with its own telephone, anniversary, messenger, design and soft-broken envelopes', () => {
    const draft = only(
      card(
        'VERSION:2.1',
        'N;LANGUAGE=en-us:Reyes;Marta',
        'FN:Marta Reyes',
        'ORG:Molino Claro;Export',
        'TEL;WORK;VOICE:(212) 555-0101',
        'X-MS-TEL;VOICE;COMPANY:(212) 555-0100',
        'ADR;WORK;PREF;ENCODING=QUOTED-PRINTABLE:;;12 Pier St=0D=0ASuite 4;New York;NY;10004;United States of America',
        'LABEL;WORK;PREF;ENCODING=QUOTED-PRINTABLE:12 Pier St=0D=0A=',
        'Suite 4=0D=0A=',
        'New York, NY  10004',
        'X-MS-OL-DEFAULT-POSTAL-ADDRESS:2',
        'URL;WORK:http://molino-claro.example',
        'X-MS-ANNIVERSARY;VALUE=date:20110113',
        'X-MS-IMADDRESS:marta@im.example',
        'X-WAB-GENDER:1',
        'EMAIL;PREF;INTERNET:marta@molino-claro.example',
        'PHOTO;TYPE=JPEG;ENCODING=BASE64:',
        ' /9j/4AAQSkZJRgABAQEAYABgAAD/2wBDAAYEBQYFBAYGBQYHBwYIChAKCgkJ',
        ' ChQODwwQ',
        '',
        'KEY;X509;ENCODING=BASE64:',
        '    MIICRjCCAa+gAwIBAgIBADANBgkqhkiG9w0B',
        '',
        'X-MS-OL-DESIGN;CHARSET=utf-8:<card xmlns="http://schemas.example/cards" ver="1.0"/>',
        'REV:20110305T131933Z',
      ),
    );
    expect(draft).toMatchObject({
      name: { full: 'Marta Reyes', surname: 'Reyes', given: 'Marta' },
      phones: [{ label: 'work' }, { raw: '(212) 555-0100' }],
      addresses: [
        {
          full: '12 Pier St\nSuite 4\nNew York, NY 10004\nUnited States of America',
          street: '12 Pier St Suite 4',
          locality: 'New York',
          region: 'NY',
          postcode: '10004',
        },
      ],
      anniversary: '2011-01-13',
      gender: 'female',
      profiles: [{ service: 'im', handle: 'marta@im.example' }],
      picture: 'data:image/jpeg;base64,/9j/4AAQSkZJRgABAQEAYABgAAD/2wBDAAYEBQYFBAYGBQYHBwYIChAKCgkJChQODwwQ',
    });
    const kept = new Map(draft?.unknownProps.map(({ name, params, value }) => [name, { params, value }]));
    expect(kept.get('KEY')).toEqual({ params: { TYPE: 'x509', ENCODING: 'b' }, value: 'MIICRjCCAa+gAwIBAgIBADANBgkqhkiG9w0B' });
    expect(kept.get('LABEL')?.value).toBe('12 Pier St\\nSuite 4\\nNew York, NY  10004');
  });

  it('read Google: one name for the whole, labels of its own, a company without a person', () => {
    const [person, company] = draftsOf(
      card(
        'VERSION:3.0',
        'FN:Jonas Ode',
        'N:Ode;Jonas;;;',
        'X-PHONETIC-FIRST-NAME:Yo-nas',
        'EMAIL;TYPE=INTERNET;TYPE=WORK:jonas@haf.example',
        'item1.TEL:555 0100',
        'item1.X-ABLabel:Reception',
        'ADR;TYPE=HOME:;;123 Home St\\nHome City\\, HM 12345;;;;',
        'item2.URL:http\\://haf.example/jonas',
        'item2.X-ABLabel:PROFILE',
        'CATEGORIES:myContacts,Fair',
      ) + card('VERSION:3.0', 'FN:Haf Ltd', 'N:;;;;', 'ORG:Haf Ltd', 'TEL;TYPE=WORK:555 0199'),
    );
    expect(person).toMatchObject({
      name: { full: 'Jonas Ode', phonetic: 'Yo-nas' },
      phones: [{ raw: '555 0100' }],
      addresses: [{ full: '123 Home St\nHome City, HM 12345' }],
      urls: [{ uri: 'http://haf.example/jonas', label: 'PROFILE' }],
      tags: ['myContacts', 'Fair'],
    });
    expect(company).toMatchObject({ kind: 'org', name: { full: 'Haf Ltd' }, orgs: [] });
  });

  it('read mailers of the desktop: names in small letters, KDE messengers, an envelope alone', () => {
    const [small, kde] = draftsOf(
      [
        'begin:vcard',
        'fn:Ruth Adler',
        'n:Adler;Ruth',
        'org;quoted-printable:B=FCro Adler;Einkauf',
        'adr:;;Gasse 1;Wien;;1010;Austria',
        'email;internet:ruth@adler.example',
        'tel;work:+43 1 555 01 00',
        'note;quoted-printable:line one=0D=0A=',
        'line two',
        'x-mozilla-html:FALSE',
        'version:2.1',
        'end:vcard',
        '',
        card('VERSION:3.0', 'FN:Per Berg', 'N:Berg;Per;;;', 'X-messaging/xmpp-All:per@jabber.example', 'LABEL;TYPE=home:Vei 2\\nOslo'),
      ].join('\n'),
    );
    expect(small).toMatchObject({
      name: { full: 'Ruth Adler' },
      orgs: [{ name: 'Büro Adler', department: 'Einkauf' }],
      addresses: [{ street: 'Gasse 1', locality: 'Wien', postcode: '1010' }],
      note: 'line one\nline two',
      phones: [{ label: 'work' }],
    });
    expect(kde).toMatchObject({ profiles: [{ service: 'xmpp', handle: 'per@jabber.example' }], addresses: [{ full: 'Vei 2\nOslo' }] });
  });

  it('read vCard 4.0: tel: addresses, preferences, alternatives in two languages, carets, pictures as addresses', () => {
    const draft = only(
      card(
        'VERSION:4.0',
        'N;ALTID=1;LANGUAGE=jp:山田;太郎;;;',
        'N;ALTID=1;LANGUAGE=en:Yamada;Taro;;;',
        'FN:山田太郎',
        'ORG;ALTID=2;LANGUAGE=jp;PREF=1:縁商事',
        'ORG;ALTID=2;LANGUAGE=en;PREF=2:Enishi Trading',
        'TEL;VALUE=uri;PREF=2;TYPE="voice,home":tel:+81-3-5550-0100',
        'TEL;VALUE=uri;PREF=1;TYPE="voice,work":tel:+81-3-5550-0101;ext=7',
        'EMAIL;PREF=50;TYPE=home:taro@home.example',
        'EMAIL;PREF=1;TYPE=work:taro@enishi.example',
        'ADR;LABEL="1-2-3 Ginza^n^\'Enishi^\' building";CC=jp;TYPE=work:;;1-2-3 Ginza;Tokyo;;104-0061;',
        'PHOTO;MEDIATYPE=image/png:https://enishi.example/taro.png',
        'SOCIALPROFILE;SERVICE-TYPE=Mastodon;USERNAME=taro:https://social.example/@taro',
        'BDAY:--0412',
        'ANNIVERSARY:20090808T143000Z',
        'RELATED;TYPE=spouse;VALUE=text:Hanako',
      ),
    );
    expect(draft).toMatchObject({
      name: { full: '山田太郎', surname: '山田', given: '太郎' },
      orgs: [{ name: '縁商事' }],
      phones: [{ raw: '+81-3-5550-0101', ext: '7', label: 'work' }, { label: 'home' }],
      emails: [{ address: 'taro@enishi.example' }, { address: 'taro@home.example' }],
      addresses: [{ full: '1-2-3 Ginza\n"Enishi" building', country: 'JP', postcode: '104-0061' }],
      photo: 'https://enishi.example/taro.png',
      birthday: '--04-12',
      anniversary: '2009-08-08',
    });
    expect(draft?.orgs).toHaveLength(1);
    expect(draft?.unknownProps.map(({ name, value }) => `${name} ${value}`)).toEqual([
      'N Yamada;Taro;;;',
      'ORG Enishi Trading',
      'RELATED Hanako',
    ]);
  });
});
