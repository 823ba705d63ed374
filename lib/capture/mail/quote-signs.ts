/** `wrote` in the languages that mail programs announce a quotation in. */
const WROTE =
  'wrote|writes|schrieb|a écrit|a ecrit|escribió|escribio|ha scritto|scrisse|ha escrito|escreveu|schreef|geschreven|skrev|kirjoitti|napisał(?:a|\\(a\\))?|pisze|napsal(?:\\(a\\)|a)?|napísal(?:\\(a\\)|a)?|napisao(?:/la)?|je napisao(?:/la)?|je napisal\\(?a?\\)?|пишет|писал(?:\\(а\\)|а)?|написал(?:\\(а\\)|а)?|написав|написала|yazdı|şunu yazdı|ezt írta|írta|a scris|έγραψε|写道|寫道|写到|书写|书|のメッセージ|は書きました|さんは書きました|が書きました|さんのメール|작성|님이 작성|썼습니다|đã viết|menulis|كتب|כתב|เขียน|rašė|rakstīja|kirjutas|va escriure';
const ATTRIBUTION_END = new RegExp(
  String.raw`(?:${WROTE})(?:\s+(?:in\s+\S+|the following|am\s.{4,60}|um\s.{4,20}))?\s*[:：]?\s*[-–—>]*$`,
  'iu',
);
const ENDS_WITH_COLON = /[:：]\s*[-–—]*$/;
const ADDRESS = /[\w.+%-]{1,64}@[\w.-]{2,255}/;
/** A day and a year or a time: `26.06.2014, 14:41`, `Apr 3, 2012`, `2024年3月1日`, `四月 3`. */
const DATED =
  /\b(?:19|20)\d\d\b|\d{1,2}[:.]\d\d(?:[:.]\d\d)?|\b\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}\b|\d年|\d日|\d년|[\u0660-\u0669\u06f0-\u06f9]{2}/u;

/** Words before the date of an announcement. */
const OPENS =
  /^[\s\-–—>"“]*(?:on|am|le|el|em|il|il giorno|op|den|på|pe|w dniu|dnia|dne|dňa|în|pe data de|στις|в|у|ngày|vào|pada|في|ב|เมื่อ|at|in)\s/iu;

export const DEFAULT_SIGNS = {
  /** Lines over which one announcement may be broken (1 to 5). */
  lines: 4,
  /** Characters of an announcement (100 to 600). */
  length: 400,
  /** Fields that make a block of header fields a quotation's (2 to 4), the sender's among them; two when a line or a separator is above it. */
  fields: 3,
};

/** Whether a text announces a quotation: `On … Ada Li <ada@x.example> wrote:`, `26.06.2014, 14:41, "Ada Li" <ada@x.example>:`, `2024年3月1日 … 写道：`. */
export function isAttribution(text: string): boolean {
  const bare = text.replace(/^[>\s|]+/, '').trim();
  if (bare.length < 8 || bare.length > DEFAULT_SIGNS.length) return false;
  const dated = DATED.test(bare);
  const addressed = ADDRESS.test(bare);
  if (!dated && !addressed) return false;
  if (ATTRIBUTION_END.test(bare)) {
    // A sentence that ends so: `the article that she wrote:`
    return dated || /[<([]/.test(bare) || /^\S+@\S+/.test(bare);
  }
  if (WROTE_BEFORE.test(bare) && ENDS_WITH_COLON.test(bare) && dated) return true;
  return ENDS_WITH_COLON.test(bare) && dated && addressed && !/[.!?]\s+\p{Lu}\p{Ll}+\s+\p{Ll}/u.test(bare);
}

/** Whether an announcement may begin with a line: it names a day, an address or the verb, or the word before a date. */
export function mayOpen(line: string): boolean {
  return line.length <= DEFAULT_SIGNS.length && (DATED.test(line) || ADDRESS.test(line) || OPENS.test(line) || ATTRIBUTION_END.test(line));
}

/** The verb before the name, as in German and Dutch: `Am 3.4.2024 schrieb Ada Li:`, `Op 3 april schreef Ada Li:`. */
const WROTE_BEFORE = /(?:^|\s)(?:schrieb|schreef|skrev|napisał|pisze|napsal|пишет|написал|a écrit|escribió|ha scritto|escreveu)\s/iu;

const RULED = /^[>\s]*(?:[-_=*—–―─]{2,}|[-–—]{1,3}\s)\s*/u;
const ORIGINAL =
  /^(?:original(?:e| message| appointment|nachricht)?|reply message|ursprüngliche (?:nachricht|mail)|urspr\. nachricht|originalnachricht|message (?:d'origine|d’origine|original)|mensaje original|mensagem original|messaggio originale|oorspronkelijk bericht|originalmeddelande|ursprungligt meddelande|oprindelig meddelelse|opprinnelig melding|alkuperäinen viesti|wiadomość oryginalna|oryginalna wiadomość|původní (?:zpráva|e-mail)|pôvodná správa|eredeti üzenet|mesaj original|mesajul original|исходное сообщение|пересылаемое сообщение|конец пересылаемого сообщения|оригінальне повідомлення|orijinal mesaj|özgün ileti|αρχικό μήνυμα|izvorna poruka|原始邮件|原始郵件|原邮件|原始信件|回复的原邮件|元のメッセージ|원본 메시지|original 메시지|원본메시지|thư gốc|tin nhắn gốc|pesan asli|الرسالة الأصلية|הודעה מקורית|ข้อความต้นฉบับ|original message|original-nachricht|in reply to)$/iu;
const FORWARDED =
  /^(?:forwarded|forwarded message|forwarded letter|weitergeleitet|transféré|reenviado|inoltrato|doorgestuurd|转发|begin forwarded message|weitergeleitete nachricht|anfang der weitergeleiteten (?:nachricht|e-mail)|message transféré|début du message (?:réexpédié|transféré)|mensaje reenviado|mensagem encaminhada|início da mensagem (?:reencaminhada|encaminhada)|messaggio inoltrato|inizio messaggio inoltrato|inicio del mensaje reenviado|doorgestuurd bericht|begin doorgestuurd bericht|vidarebefordrat meddelande|videresendt (?:meddelelse|melding)|edelleenlähetetty viesti|przekazana wiadomość|wiadomość przekazana|początek przekazywanej wiadomości|přeposlaná zpráva|továbbított üzenet|mesaj redirecționat|пересланное сообщение|переслане повідомлення|iletilmiş mesaj|yönlendirilmiş mesaj|προωθημένο μήνυμα|转发的邮件|转发邮件信息|轉寄郵件|转发邮件|転送されたメッセージ|전달된 메시지|전달된 메일|thư đã chuyển tiếp|pesan terusan|رسالة معاد توجيهها|הודעה שהועברה|ข้อความที่ส่งต่อ)$/iu;

/** `-----Original Message-----`, `------------------ 原始邮件 ------------------`, `Begin forwarded message:`. */
export function isSeparator(line: string): boolean {
  if (line.length > 120) return false;
  const ruled = RULED.test(line);
  const words = line
    .replace(RULED, '')
    .replace(/[\s\-_=*—–―─:：]+$/u, '')
    .replace(/\s+(?:follows|from|by|von|par|por|da|door)(?:\s.{2,80})?$/i, '')
    .trim();
  if (words === '') return false;
  if (FORWARDED.test(words)) return ruled || /[:：]\s*$/.test(line);
  return ruled && ORIGINAL.test(words);
}

/** A day and a time at the end of a short line, as Notes prints them under the name of a writer: `03/05/2001 10:00 AM`. */
export function isStamp(line: string): boolean {
  return line.length <= 90 && /\d{1,4}[/.-]\d{1,2}[/.-]\d{2,4},?\s+\d{1,2}:\d\d(?::\d\d)?\s*(?:[ap]\.?m\.?)?\s*$/i.test(line);
}

/** A line that is nothing but a drawn rule, as Outlook sets above a quotation (`________________________________`). */
export function isRule(line: string): boolean {
  return /^[_─―—-]{10,}$/u.test(line.trim());
}

/** Marks of quotation at the start of a line (RFC 3676 section 4.5, and `|` of some programs). */
export function isMarked(line: string): boolean {
  return /^\s{0,3}(?:>|&gt;|\|>)/.test(line);
}

/** What a gateway or a scanner puts under a mail: it is nobody's answer. */
export function isGatewayFooter(line: string): boolean {
  return /virus-?free|scanned (?:for|by)|virus(?:es)? (?:gefunden|checked|gepr)|avast|mimecast|symanteccloud|messagelabs|this (?:e-?mail|message) (?:and any|\(including|may contain|is confidential|has been)|diese e-?mail (?:enthält|ist vertraulich)|confidentiality notice|ce (?:message|courriel) .{0,40}confidentiel|este (?:mensaje|correo) .{0,60}confidencial|(?:environment|environnement|medio ?ambiente|l['’]ambiente|umwelt|milieu).{0,60}(?:print|imprim|stamp|druck|afdruk)|(?:print|imprim|stamp|druck|afdruk).{0,60}(?:environment|environnement|medio ?ambiente|l['’]ambiente|umwelt|milieu)|vertraulich|confidenziale e/iu.test(
    line,
  );
}
