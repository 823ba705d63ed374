import type { Made, RecordInput } from './row-mapper';
import { readDate, readMinor, readNumber, readYesNo } from './read-values';
import { type Problem, lineOf, textOf } from './row';
import type { Target } from './target';

type Words<V extends string> = readonly [value: V, words: RegExp][];
const INTERACTIONS: Words<'call' | 'email' | 'meeting' | 'social' | 'chat' | 'visit' | 'note'> = [
  ['call', /call|phone|anruf|telefon|appel|llamada|电话|通话|呼叫|来电|去电/i],
  ['email', /mail|邮件|correo/i],
  ['meeting', /meet|demo|appointment|lunch|visit(?:ed)? customer|termin|besprechung|réunion|reunión|会议|会面|拜访|面谈|上门/i],
  ['chat', /chat|whatsapp|wechat|sms|text message|im\b|微信|短信|聊天|qq|旺旺/i],
  ['social', /social|linkedin|twitter|facebook|instagram|weibo|微博|抖音|小红书/i],
  ['visit', /visit|page ?view|web|site|session|app\b|besuch|访问|浏览|页面/i],
  ['note', /note|comment|remark|notiz|备注|笔记|跟进|记录/i],
];
const CASES: Words<'complaint' | 'service' | 'feedback' | 'survey'> = [
  ['survey', /survey|nps|csat|rating|umfrage|调查|问卷|评分/i],
  ['feedback', /feedback|suggest|praise|idea|review|lob|建议|反馈|表扬/i],
  ['service', /service|request|question|support|how|problem|incident|task|anfrage|咨询|服务|请求|售后/i],
  ['complaint', /complain|beschwerde|reklamation|plainte|queja|投诉|抱怨/i],
];

export function interactionRecord({ fields, mapping, readers, uid, notes }: RecordInput): Made {
  const at = dateOf('at', { fields, mapping, readers });
  if (!at.ok) return at;
  if (at.value === undefined) return missing('at');
  const type = oneOf(lineOf(fields, 'type'), INTERACTIONS) ?? 'note';
  const address = lineOf(fields, 'page', 8000) ?? lineOf(fields, 'url', 8000);
  const isUrl = address !== undefined && /^https?:\/\//i.test(address);
  const text = [textOf(fields, 'text'), address !== undefined && !isUrl ? address : undefined].filter(Boolean).join('\n') || undefined;
  const participant = lineOf(fields, 'address');
  const record = {
    type,
    at: at.value,
    ...optional('direction', directionOf(lineOf(fields, 'direction'))),
    ...optional('subject', lineOf(fields, 'subject')),
    ...optional('text', text),
    ...optional('outcome', outcomeOf(lineOf(fields, 'outcome'))),
    ...optional('duration', durationOf({ fields, mapping, readers, notes, uid })),
    ...(isUrl && { url: address }),
    ...(participant && { participants: [{ role: 'to' as const, address: participant }] }),
    ...(uid !== undefined && { source: mapping.system.slice(0, 80), externalId: `${mapping.kind}:${uid}`.slice(0, 500) }),
  };
  return { ok: true, item: { kind: 'interactions', record } };
}

export function caseRecord(input: RecordInput): Made {
  const { fields, notes } = input;
  const [opened, closed] = [dateOf('openedAt', input), dateOf('closedAt', input)];
  if (!opened.ok) return opened;
  if (!closed.ok) notes.push(closed.problem);
  const subject = lineOf(fields, 'subject') ?? lineOf(fields, 'text', 120);
  if (opened.value === undefined) return missing('openedAt');
  if (subject === undefined) return missing('subject');
  const closedAt = closed.ok ? closed.value : undefined;
  const status = lineOf(fields, 'status') ?? '';
  const satisfaction = numberOf('satisfaction', input);
  const record = {
    type: oneOf(lineOf(fields, 'type'), CASES) ?? 'service',
    openedAt: opened.value,
    ...optional('closedAt', closedAt),
    status:
      /resol|clos|solved|done|erledigt|geschlossen|已解决|已关闭|完成/i.test(status) || (status === '' && closedAt !== undefined)
        ? 'resolved'
        : /wait|pending|hold|等待|挂起/i.test(status)
          ? 'waiting'
          : 'open',
    priority: priorityOf(lineOf(fields, 'priority')),
    subject,
    ...optional('text', textOf(fields, 'text')),
    ...optional('resolution', textOf(fields, 'resolution')),
    ...(satisfaction !== undefined && satisfaction >= 1 && satisfaction <= 5 && { satisfaction: Math.round(satisfaction) }),
  };
  return { ok: true, item: { kind: 'cases', record, ...optional('orderNumber', lineOf(fields, 'orderNumber')) } };
}

export function dealRecord(input: RecordInput): Made {
  const { fields, mapping, readers, notes } = input;
  const title = lineOf(fields, 'title');
  if (title === undefined) return missing('title');
  const currencyText = lineOf(fields, 'currency')?.toUpperCase();
  const currency = currencyText && /^[A-Z]{3}$/.test(currencyText) ? currencyText : readers.currency;
  const amountCell = fields.find(({ target }) => target === 'amount');
  const minor = amountCell && readMinor(amountCell.text, currency, mapping.decimals);
  if (amountCell && minor === undefined)
    return { ok: false, problem: { column: amountCell.column, reason: 'amount', value: amountCell.text } };
  const close = fields.find(({ target }) => target === 'expectedClose');
  const day = close && readDate(close.text, mapping.dates);
  if (close && !day) notes.push({ column: close.column, reason: 'date', value: close.text });
  const at = dateOf('at', input);
  if (!at.ok) notes.push(at.problem);
  const stage = lineOf(fields, 'stage') ?? '-';
  const share = numberOf('probability', input);
  const two = (value: number) => String(value).padStart(2, '0');
  const record = {
    title,
    pipeline: lineOf(fields, 'pipeline') ?? 'default',
    stage,
    stages: [{ stage, at: (at.ok ? at.value : undefined) ?? readers.now }],
    ...(minor !== undefined && { amount: { minor, currency } }),
    ...(share !== undefined && share >= 0 && share <= 100 && { probability: share > 1 ? share / 100 : share }),
    ...(day && { expectedClose: `${day.year}-${two(day.month)}-${two(day.day)}` }),
    ...optional('source', lineOf(fields, 'source')),
    ...optional('lossReason', lineOf(fields, 'lossReason')),
  };
  return { ok: true, item: { kind: 'deals', record } };
}

export function taskRecord(input: RecordInput): Made {
  const { fields, notes } = input;
  const title = lineOf(fields, 'title');
  if (title === undefined) return missing('title');
  const time = lineOf(fields, 'dueTime');
  const due = dateOf('due', input, time);
  if (!due.ok) return due;
  if (due.value === undefined) return missing('due');
  const completed = dateOf('completedAt', input);
  if (!completed.ok) notes.push(completed.problem);
  const status = lineOf(fields, 'status') ?? '';
  const completedAt = completed.ok ? completed.value : undefined;
  const isDone =
    /complet|done|closed|erledigt|已完成|完成/i.test(status) || readYesNo(status) === true || (status === '' && completedAt !== undefined);
  const record = {
    title,
    ...optional('note', textOf(fields, 'note')),
    due: due.value,
    allDay: !due.hasTime,
    priority: priorityOf(lineOf(fields, 'priority')),
    status: isDone ? 'completed' : /cancel|deleted|取消/i.test(status) ? 'cancelled' : 'needs-action',
    ...(isDone && { completedAt: completedAt ?? due.value }),
  };
  return { ok: true, item: { kind: 'tasks', record } };
}

const CHANNELS: Words<'email' | 'phone' | 'sms' | 'social' | 'post' | 'event'> = [
  ['sms', /sms|text|短信/i],
  ['phone', /phone|call|telefon|电话/i],
  ['social', /social|facebook|linkedin|wechat|微信|社交/i],
  ['post', /post|letter|direct mail|brief|邮寄|信件/i],
  ['event', /event|fair|webinar|messe|活动|展会/i],
  ['email', /mail|邮件/i],
];

export function responseRecord(input: RecordInput): Made {
  const { fields, mapping, readers } = input;
  const name = lineOf(fields, 'campaign');
  if (name === undefined) return missing('campaign');
  const times = (['sentAt', 'openedAt', 'respondedAt'] as const).map((target) => [target, dateOf(target, input)] as const);
  const record: Record<string, unknown> = { control: readYesNo(lineOf(fields, 'control') ?? '') ?? false };
  for (const [target, read] of times) {
    if (!read.ok) return read;
    if (read.value !== undefined) record[target] = read.value;
  }
  const sent = record.sentAt ?? record.openedAt ?? record.respondedAt;
  const day = (target: Target) => {
    const cell = fields.find((each) => each.target === target);
    const read = cell && readDate(cell.text, mapping.dates);
    return read && `${read.year}-${String(read.month).padStart(2, '0')}-${String(read.day).padStart(2, '0')}`;
  };
  const cost = fields.find(({ target }) => target === 'cost');
  const minor = cost && readMinor(cost.text, readers.currency, mapping.decimals);
  const campaign = {
    name,
    channel: oneOf(lineOf(fields, 'channel'), CHANNELS) ?? 'email',
    from: day('from') ?? new Date(typeof sent === 'number' ? sent : readers.now).toISOString().slice(0, 10),
    ...optional('to', day('to')),
    ...(minor !== undefined && { cost: { minor, currency: readers.currency } }),
  };
  return { ok: true, item: { kind: 'responses', record, campaign, ...optional('orderNumber', lineOf(fields, 'orderNumber')) } };
}

type ReadAt = { ok: true; value?: number; hasTime?: boolean } | { ok: false; problem: Problem };

function dateOf(target: Target, { fields, mapping, readers }: Pick<RecordInput, 'fields' | 'mapping' | 'readers'>, time?: string): ReadAt {
  const cell = fields.find((each) => each.target === target);
  if (!cell) return { ok: true };
  const date = (time && readDate(`${cell.text} ${time}`, mapping.dates)) || readDate(cell.text, mapping.dates);
  if (!date) return { ok: false, problem: { column: cell.column, reason: 'date', value: cell.text } };
  return { ok: true, value: readers.instant(date), hasTime: date.hour !== undefined };
}

function missing(target: string): Made & { ok: false } {
  return { ok: false, problem: { reason: 'required', value: target } };
}

function numberOf(target: Target, { fields, mapping, notes }: RecordInput): number | undefined {
  const cell = fields.find((each) => each.target === target);
  const value = cell && readNumber(cell.text, mapping.decimals);
  if (cell && value === undefined) notes.push({ column: cell.column, reason: 'number', value: cell.text });
  return value;
}

/** Seconds: a number of them, of minutes where the column says so, or `1:02:03`. */
function durationOf(input: RecordInput): number | undefined {
  const cell = input.fields.find(({ target }) => target === 'duration' || target === 'duration.minutes');
  if (!cell) return undefined;
  const clock = /^(?:(\d{1,3}):)?(\d{1,2}):(\d{2})$/.exec(cell.text);
  const seconds = clock
    ? Number(clock[1] ?? 0) * 3600 + Number(clock[2]) * 60 + Number(clock[3])
    : (readNumber(cell.text.replace(/\s*(?:s|sec|seconds|min|minutes|秒|分钟|分)$/i, ''), input.mapping.decimals) ?? Number.NaN) *
      (cell.target === 'duration.minutes' || /min|分/i.test(cell.text) ? 60 : 1);
  if (Number.isFinite(seconds) && seconds >= 0 && seconds <= 86_400 * 30) return Math.round(seconds);
  input.notes.push({ column: cell.column, reason: 'number', value: cell.text });
  return undefined;
}

function oneOf<V extends string>(text: string | undefined, words: Words<V>): V | undefined {
  return text === undefined ? undefined : words.find(([, pattern]) => pattern.test(text))?.[0];
}
function directionOf(text: string | undefined): 'in' | 'out' | undefined {
  if (text === undefined) return undefined;
  return /^(?:in|inbound|incoming|received|eingehend|呼入|来电|收到)/i.test(text)
    ? 'in'
    : /^(?:out|outbound|outgoing|sent|ausgehend|呼出|去电|发出)/i.test(text)
      ? 'out'
      : undefined;
}
function outcomeOf(text: string | undefined) {
  return oneOf(text, [
    ['no-answer', /no answer|busy|not reached|missed|unanswered|未接|无人/i],
    ['voicemail', /voice ?mail|left.*message|mailbox|留言/i],
    ['negative', /negative|not interested|bad|lost|拒绝|无意向/i],
    ['positive', /positive|interested|won|good|有意向|成功/i],
    ['reached', /reached|connected|completed|answered|已接|接通/i],
  ] as const);
}
function priorityOf(text: string | undefined): 'low' | 'normal' | 'high' {
  return /high|urgent|critical|hoch|高|紧急|^1$|^[!]+$/i.test(text ?? '')
    ? 'high'
    : /low|niedrig|低|^[59]$/i.test(text ?? '')
      ? 'low'
      : 'normal';
}
function optional<K extends string, V>(name: K, value: V | undefined): { [P in K]?: V } {
  return (value === undefined ? {} : { [name]: value }) as { [P in K]?: V };
}
