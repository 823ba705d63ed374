/** Names of header fields as mail programs print them above a quotation or a message. */
export type HeaderField = 'from' | 'to' | 'cc' | 'date' | 'subject' | 'reply-to';

/**
 * Names of the fields in English, German, French, Spanish, Portuguese, Italian, Dutch, Swedish, Danish, Norwegian, Finnish, Polish, Czech, Slovak, Hungarian,
 * Romanian, Russian, Ukrainian, Turkish, Greek, Croatian, Chinese, Japanese, Korean, Vietnamese, Indonesian, Arabic, Hebrew and Thai, folded to small letters.
 */
const WORDS: Record<HeaderField, string> = {
  from: 'from|von|de|da|van|från|fra|lähettäjä|od|feladó|expeditor|de la|от|от кого|від|від кого|kimden|gönderen|από|šalje|pošiljatelj|发件人|发信人|寄件者|寄件人|發件人|差出人|送信者|보낸 사람|보낸사람|발신|từ|người gửi|dari|من|מאת|จาก|expéditeur|remitente|mittente|afzender|absender|afsender|avsändare|avsender|nadawca|odesílatel|odosielateľ|отправитель|відправник|αποστολέας',
  to: 'to|an|à|a|para|aan|till|til|vastaanottaja|do|komu|címzett|către|pentru|кому|kime|alıcı|προς|za|prima|收件人|收信人|收件者|宛先|送信先|받는 사람|받는사람|수신|đến|tới|người nhận|kepada|ke|إلى|אל|ถึง|destinataire|destinatario|destinatário|empfänger|ontvanger|modtager|mottagare|mottaker|získatel|příjemce|odbiorca|получатель|одержувач',
  cc: 'cc|kopie|copie|copia|con copia|cópia|kopia|kopi|kopio|dw|másolatot kap|másolat|копия|копія|bilgi|κοιν|kopija|抄送|副本|参照|참조|đồng gửi|tembusan|نسخة|עותק|สำเนา',
  date: 'date|sent|sent at|sent on|datum|gesendet|gesendet am|envoyé|envoyé le|date d’envoi|fecha|enviado|enviado el|enviada em|enviado em|enviada|data|inviato|data invio|verzonden|skickat|skickad|dato|sendt|lähetetty|päivämäärä|päiväys|wysłano|data wysłania|odesláno|odoslané|dátum|küldve|elküldve|trimis|data trimiterii|дата|отправлено|дата отправки|надіслано|tarih|gönderme tarihi|gönderildi|ημερομηνία|απεσταλμένα|στάλθηκε|poslano|日期|时间|時間|发送时间|发送日期|寄件日期|傳送時間|寄出時間|送信日時|日時|送信日|日付|보낸 날짜|날짜|보낸날짜|보낸 시간|ngày|đã gửi|ngày gửi|tanggal|dikirim|terkirim|تاريخ|التاريخ|تاريخ الإرسال|אל תאריך|תאריך|נשלח|วันที่|ส่ง',
  subject:
    'subject|betreff|objet|sujet|asunto|assunto|oggetto|onderwerp|ämne|emne|aihe|temat|předmět|predmet|tárgy|subiect|тема|konu|θέμα|naslov|主题|主旨|主題|标题|件名|제목|chủ đề|tiêu đề|perihal|subjek|الموضوع|موضوع|נושא|เรื่อง|re',
  'reply-to':
    'reply-to|reply to|antwort an|répondre à|responder a|rispondi a|antwoord aan|svara till|svar til|svar til|vastausosoite|odpowiedź do|odpovědět|ответить|yanıtla|回复|回复至|回覆|返信先|회신',
};

const BY_WORD = new Map<string, HeaderField>(
  (Object.entries(WORDS) as [HeaderField, string][]).flatMap(([field, words]) => words.split('|').map((word) => [word, field] as const)),
);
/** The longest name, with room for marks of emphasis. */
const LONGEST = 28;

/** Which header field a name is (`Von`, `发件人`, `*From*`), whatever its case, width and emphasis. */
export function headerField(name: string): HeaderField | undefined {
  if (name.length > LONGEST) return undefined;
  const bare = name
    .normalize('NFKC')
    .replace(/[*_"\u200e\u200f]/g, '')
    .replace(/\s+/g, ' ')
    .replace(/(?<=\p{Script=Han})\s(?=\p{Script=Han})/gu, '')
    .trim();
  // Not of Unicode's own folding: a Turkish capital İ.
  return BY_WORD.get(bare.toLowerCase()) ?? BY_WORD.get(bare.toLocaleLowerCase('tr'));
}

/** `From: Ada Li <ada@x.example>`: the field and what stands behind it; marks of quotation and emphasis are left out. */
export function headerLine(line: string): { field: HeaderField; value: string } | undefined {
  const match = /^[>\s|*_]*([^:：]{1,28}?)[\s*_\u00a0]*[:：][*_]*(.*)$/u.exec(line.slice(0, 400));
  const field = match ? headerField(match[1] ?? '') : undefined;
  return field ? { field, value: (match?.[2] ?? '').trim() } : undefined;
}
