import { describe, expect, it } from 'vitest';
import { isAttribution } from '../../../lib/capture/mail/quote-signs';
import { readQuotes } from '../../../lib/capture/mail/quotes';
import { htmlBody } from '../../support/html-body';
import { mailLines } from '../../support/mail-lines';
import type { MailLine } from '../../../lib/capture/mail/thread';

function replyOf(body: readonly MailLine[]): string {
  return readQuotes(body)
    .lines.map((at) => body[at]?.text ?? '')
    .join('\n');
}

const reply = 'Yes, Tuesday is fine.\n\nThanks,\nAda';

describe('isAttribution', () => {
  it.each([
    'On Tue, Mar 3, 2026 at 2:14 PM Bo Ek <bo@ek.example> wrote:',
    'On 2026-03-03 14:14, Bo Ek wrote:',
    'Am 03.03.2026 um 14:14 schrieb Bo Ek <bo@ek.example>:',
    'Am Di., 3. März 2026 um 14:14 Uhr schrieb Bo Ek:',
    'Le mar. 3 mars 2026 à 14:14, Bo Ek <bo@ek.example> a écrit :',
    'El mar, 3 mar 2026 a las 14:14, Bo Ek (<bo@ek.example>) escribió:',
    'Em ter., 3 de mar. de 2026 às 14:14, Bo Ek <bo@ek.example> escreveu:',
    'Il giorno mar 3 mar 2026 alle ore 14:14 Bo Ek <bo@ek.example> ha scritto:',
    'Op di 3 mrt 2026 om 14:14 schreef Bo Ek <bo@ek.example>:',
    'Den tis 3 mars 2026 kl 14:14 skrev Bo Ek <bo@ek.example>:',
    'ti 3. maalisk. 2026 klo 14.14 Bo Ek (bo@ek.example) kirjoitti:',
    'wt., 3 mar 2026 o 14:14 Bo Ek <bo@ek.example> napisał(a):',
    'út 3. 3. 2026 v 14:14 odesílatel Bo Ek <bo@ek.example> napsal:',
    'Bo Ek <bo@ek.example> ezt írta (időpont: 2026. márc. 3., K, 14:14):',
    'În mar., 3 mar. 2026 la 14:14, Bo Ek <bo@ek.example> a scris:',
    'вт, 3 мар. 2026 г. в 14:14, Bo Ek <bo@ek.example>:',
    '03.03.2026, 14:14, "Bo Ek" <bo@ek.example>:',
    'Bo Ek <bo@ek.example>, 3 Mar 2026 Sal, 14:14 tarihinde şunu yazdı:',
    'Στις Τρί 3 Μαρ 2026 στις 2:14 μ.μ., ο χρήστης Bo Ek <bo@ek.example> έγραψε:',
    'Bo Ek <bo@ek.example> 于2026年3月3日周二 14:14写道：',
    '在 2026-03-03 14:14:05，"Bo Ek" <bo@ek.example> 写道：',
    '2026年3月3日(火) 14:14 Bo Ek <bo@ek.example>:',
    '2026년 3월 3일 (화) 오후 2:14, Bo Ek <bo@ek.example>님이 작성:',
    'Vào Th 3, 3 thg 3, 2026 lúc 14:14 Bo Ek <bo@ek.example> đã viết:',
    'Pada Sel, 3 Mar 2026 pukul 14.14 Bo Ek <bo@ek.example> menulis:',
    '---- On Tue, 03 Mar 2026 14:14:05 +0100 Bo Ek <bo@ek.example> wrote ----',
    'bo@ek.example (Bo Ek) writes:',
  ])('knows %s', (line) => {
    expect(isAttribution(line)).toBe(true);
  });

  it.each([
    'We met on 3 March 2026 at 10:00 and agreed:',
    'This is the article that she wrote:',
    'Call bo@ek.example on 3 March 2026.',
    'Agenda for 03.03.2026:',
    'He wrote on 3 March.',
  ])('takes %s for a sentence', (line) => {
    expect(isAttribution(line)).toBe(false);
  });
});

describe('readQuotes', () => {
  it('cuts a marked quotation with its announcement, even one broken over lines', () => {
    const body = mailLines(`${reply}\n\nOn Tue, Mar 3, 2026 at 2:14 PM Bo Ek\n<bo@ek.example> wrote:\n\n> Can we meet?\n> Bo`);
    expect(replyOf(body)).toBe(reply);
    expect(readQuotes(body).cuts[0]).toEqual({ at: 5, reason: 'attribution' });
  });

  it('cuts all that follows an announcement under which nothing is marked', () => {
    expect(replyOf(mailLines(`${reply}\n\nAm 03.03.2026 um 14:14 schrieb Bo Ek:\n\nPasst Dienstag?\n\nBo`))).toBe(reply);
  });

  it.each([
    ['English', 'From: Bo Ek <bo@ek.example>\nSent: Tuesday, March 3, 2026 2:14 PM\nTo: Ada Li\nSubject: Meeting'],
    ['German', 'Von: Bo Ek <bo@ek.example>\nGesendet: Dienstag, 3. März 2026 14:14\nAn: Ada Li\nBetreff: Treffen'],
    ['French', 'De : Bo Ek <bo@ek.example>\nEnvoyé : mardi 3 mars 2026 14:14\nÀ : Ada Li\nObjet : Rendez-vous'],
    ['Spanish', 'De: Bo Ek <bo@ek.example>\nEnviado el: martes, 3 de marzo de 2026 14:14\nPara: Ada Li\nAsunto: Reunión'],
    ['Portuguese', 'De: Bo Ek\nEnviada em: terça-feira, 3 de março de 2026 14:14\nPara: Ada Li\nAssunto: Reunião'],
    ['Italian', 'Da: Bo Ek\nInviato: martedì 3 marzo 2026 14:14\nA: Ada Li\nOggetto: Riunione'],
    ['Dutch', 'Van: Bo Ek\nVerzonden: dinsdag 3 maart 2026 14:14\nAan: Ada Li\nOnderwerp: Afspraak'],
    ['Swedish', 'Från: Bo Ek\nSkickat: den 3 mars 2026 14:14\nTill: Ada Li\nÄmne: Möte'],
    ['Danish', 'Fra: Bo Ek\nSendt: 3. marts 2026 14:14\nTil: Ada Li\nEmne: Møde'],
    ['Finnish', 'Lähettäjä: Bo Ek\nLähetetty: tiistai 3. maaliskuuta 2026 14.14\nVastaanottaja: Ada Li\nAihe: Tapaaminen'],
    ['Polish', 'Od: Bo Ek\nWysłano: wtorek, 3 marca 2026 14:14\nDo: Ada Li\nTemat: Spotkanie'],
    ['Czech', 'Od: Bo Ek\nOdesláno: úterý 3. března 2026 14:14\nKomu: Ada Li\nPředmět: Schůzka'],
    ['Hungarian', 'Feladó: Bo Ek\nElküldve: 2026. március 3. 14:14\nCímzett: Ada Li\nTárgy: Találkozó'],
    ['Romanian', 'De la: Bo Ek\nTrimis: marți, 3 martie 2026 14:14\nCătre: Ada Li\nSubiect: Întâlnire'],
    ['Russian', 'От: Bo Ek\nОтправлено: 3 марта 2026 г. 14:14\nКому: Ada Li\nТема: Встреча'],
    ['Turkish', 'Kimden: Bo Ek\nGönderildi: 3 Mart 2026 Salı 14:14\nKime: Ada Li\nKonu: Toplantı'],
    ['Greek', 'Από: Bo Ek\nΣτάλθηκε: Τρίτη, 3 Μαρτίου 2026 14:14\nΠρος: Ada Li\nΘέμα: Συνάντηση'],
    ['Chinese', '发件人：Bo Ek\n发送时间：2026年3月3日 14:14\n收件人：Ada Li\n主题：会议'],
    ['Japanese', '差出人: Bo Ek\n送信日時: 2026年3月3日 14:14\n宛先: Ada Li\n件名: 会議'],
    ['Korean', '보낸 사람: Bo Ek\n보낸 날짜: 2026년 3월 3일\n받는 사람: Ada Li\n제목: 회의'],
    ['Vietnamese', 'Từ: Bo Ek\nĐã gửi: 3 Tháng Ba 2026\nĐến: Ada Li\nChủ đề: Họp'],
    ['Indonesian', 'Dari: Bo Ek\nTanggal: 3 Maret 2026\nKepada: Ada Li\nSubjek: Rapat'],
    ['emphasised', '*From:* Bo Ek\n*Sent:* Tuesday, March 3\n*To:* Ada Li\n*Subject:* Meeting'],
  ])('cuts from a header block on, in %s', (_, header) => {
    expect(replyOf(mailLines(`${reply}\n\n${header}\n\nCan we meet?\nBo`))).toBe(reply);
  });

  it('cuts what Notes quotes: the name and the time of the writer above To and Subject', () => {
    expect(
      replyOf(mailLines(`${reply}\n\nBo Ek@EK\n03/05/2001 10:00 AM\nTo: Ada Li/LANTERN@LANTERN\ncc:\nSubject: Meeting\n\nCan we meet?`)),
    ).toBe(reply);
    expect(
      replyOf(
        mailLines(
          `${reply}\n\n---------------------- Forwarded by Bo Ek/EK on 03/05/2001 10:00 AM ---------------------------\n\nCan we meet?`,
        ),
      ),
    ).toBe(reply);
  });

  it('leaves a list of travel details alone that looks like a header', () => {
    const text = 'The parcel:\n\nFrom: Hamburg\nTo: Vienna\n\nPlease confirm.';
    expect(replyOf(mailLines(text))).toBe(text);
  });

  it.each([
    '-----Original Message-----',
    '-------- Ursprüngliche Nachricht --------',
    '------------------ 原始邮件 ------------------',
    '---------- Forwarded message ---------',
    '________________________________\nFrom: Bo Ek\nTo: Ada Li',
  ])('cuts from %s on', (separator) => {
    expect(replyOf(mailLines(`${reply}\n\n${separator}\nCan we meet?`))).toBe(reply);
  });

  it('leaves out what is quoted above the answer, and keeps what the answers stand between', () => {
    expect(replyOf(mailLines('On 3/3/26 2:14 PM, Bo Ek wrote:\n> Can we meet?\n\nYes.'))).toBe('Yes.');
    const between = '> Can we meet?\nYes, Tuesday.\n> Who comes?\nOnly me.\n> Bye';
    expect(replyOf(mailLines(`Hi,\n${between}`))).toBe('Hi,\n> Can we meet?\nYes, Tuesday.\n> Who comes?\nOnly me.');
  });

  it('keeps a body whole that is all quotation', () => {
    const forwarded = '---------- Forwarded message ---------\nFrom: Bo Ek\nDate: Tue\nSubject: Meeting\n\nCan we meet?';
    expect(replyOf(mailLines(forwarded))).toBe(forwarded);
    expect(readQuotes([]).lines).toEqual([]);
  });

  it('hands over the signature that stands under the quotation apart from the reply', () => {
    const body = mailLines('Yes.\n\n> Can we meet?\n\n--\nAda Li\nLantern Ltd');
    expect(replyOf(body)).toBe('Yes.');
    expect(readQuotes(body).below.map((at) => body[at]?.text)).toEqual(['--', 'Ada Li', 'Lantern Ltd']);
  });

  it('does not take the line of a virus scanner for the end of an answer', () => {
    expect(replyOf(mailLines('Yes.\n\n> Can we meet?\n\nVirus-free. www.avast.com'))).toBe('Yes.');
  });

  it('reads the containers of mail programs, whatever a web mail puts before their names', () => {
    for (const html of [
      '<div>Yes.</div><div class="gmail_quote">On Tue Bo wrote:<blockquote>Can we meet?</blockquote></div>',
      '<div>Yes.</div><div class="v1gmail_quote">Can we meet?</div>',
      '<p>Yes.</p><div class="x_gmail_quote"><p>Can we meet?</p></div>',
      '<p>Yes.</p><hr><div id="divRplyFwdMsg"><b>From:</b> Bo<br><b>Sent:</b> Tuesday<br><b>To:</b> Ada<br></div><div>Can we meet?</div>',
      '<p class=MsoNormal>Yes.</p><div style="border-top:solid #B5C4DF 1pt"><p class=MsoNormal><b>От:</b> Bo<br><b>Отправлено:</b> вторник<br><b>Кому:</b> Ada</p></div><p>Can we meet?</p>',
      'Yes.<blockquote type="cite">Can we meet?</blockquote>',
    ])
      expect(replyOf(htmlBody(html))).toBe('Yes.');
  });

  it('keeps the quotation over a picture that answers it, not one over a picture that only counts readers', () => {
    expect(replyOf(htmlBody('See:<blockquote>Which one?</blockquote><img src="a.png"><blockquote>Bye</blockquote>'))).toContain(
      'Which one?',
    );
    expect(replyOf(htmlBody('Yes.<blockquote>Which one?</blockquote><img src="pixel.gif">'))).toBe('Yes.');
  });
});
