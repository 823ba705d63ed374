import type { Case } from '../domain/case/case';
import type { Interaction } from '../domain/interaction/interaction';
import type { Task } from '../domain/task/task';
import type { Words } from './words';

type OfPerson = { who: string; daysAgo: number };

export type SampleInteraction = OfPerson &
  Pick<Interaction, 'direction' | 'outcome' | 'duration'> & {
    type: Exclude<Interaction['type'], 'capture'>;
    subject?: Words;
    text: Words;
  };
export type SampleCase = OfPerson &
  Pick<Case, 'type' | 'status' | 'priority' | 'satisfaction'> & { subject: Words; resolution?: Words; closedDaysAgo?: number };
/** `inDays` from today in the user's calendar; without `hour` it is for the whole day. */
export type SampleTask = { who: string; title: Words; inDays: number; hour?: number; priority?: Task['priority']; done?: true };

/** What was said and done. Notes and subjects are written in the user's language. */
export const SAMPLE_INTERACTIONS: readonly SampleInteraction[] = [
  {
    who: 'olivia',
    daysAgo: 4,
    type: 'call',
    direction: 'out',
    outcome: 'positive',
    duration: 720,
    text: { en: 'Wants the oak range for the Bath store too.', zh: '巴斯门店也想上橡木系列。' },
  },
  {
    who: 'olivia',
    daysAgo: 8,
    type: 'email',
    direction: 'in',
    subject: { en: 'Re: Spring price list', zh: '回复：春季价目表' },
    text: { en: 'Please send the final list this week.', zh: '请在本周内发最终版价目表。' },
  },
  {
    who: 'olivia',
    daysAgo: 91,
    type: 'visit',
    direction: 'out',
    outcome: 'positive',
    text: { en: 'Walked the new showroom together.', zh: '一起看了新展厅。' },
  },
  {
    who: 'ana',
    daysAgo: 12,
    type: 'email',
    direction: 'out',
    subject: { en: 'Your order is on its way', zh: '您的订单已发货' },
    text: { en: 'Shipped today, arrives in two working days.', zh: '今日发货，预计两个工作日送达。' },
  },
  {
    who: 'ana',
    daysAgo: 33,
    type: 'meeting',
    direction: 'out',
    outcome: 'positive',
    duration: 2700,
    text: { en: 'Planned next season: three hotels, new linen.', zh: '商定下一季计划：三家酒店更换布草。' },
  },
  {
    who: 'ana-again',
    daysAgo: 2,
    type: 'note',
    text: { en: 'Found on the team page. Same Ana as ours?', zh: '在团队页面上看到的，是不是我们认识的那位 Ana？' },
  },
  {
    who: 'wei',
    daysAgo: 19,
    type: 'call',
    direction: 'in',
    outcome: 'reached',
    duration: 420,
    text: { en: 'Asked about lead times for the second batch.', zh: '询问第二批货的交期。' },
  },
  {
    who: 'wei-again',
    daysAgo: 4,
    type: 'chat',
    direction: 'in',
    text: { en: 'Sent his Chinese business card over WeChat.', zh: '通过微信发来中文名片。' },
  },
  {
    who: 'wangfang',
    daysAgo: 7,
    type: 'chat',
    direction: 'in',
    text: { en: 'Very happy with the gift boxes; wants more before the holidays.', zh: '对礼盒非常满意，节前还想追加一批。' },
  },
  {
    who: 'wangfang',
    daysAgo: 53,
    type: 'email',
    direction: 'out',
    subject: { en: 'Quote for the autumn gift boxes', zh: '中秋礼盒报价' },
    text: { en: 'Quote attached, valid for 30 days.', zh: '报价见附件，30 天内有效。' },
  },
  {
    who: 'samuel',
    daysAgo: 26,
    type: 'call',
    direction: 'out',
    outcome: 'no-answer',
    text: { en: 'No answer. Try in the morning.', zh: '无人接听，改上午再打。' },
  },
  {
    who: 'samuel',
    daysAgo: 112,
    type: 'email',
    direction: 'in',
    subject: { en: 'Late again', zh: '又延误了' },
    text: { en: 'This is the second late delivery this year.', zh: '这已经是今年第二次延迟交货了。' },
  },
  {
    who: 'jonas',
    daysAgo: 31,
    type: 'email',
    direction: 'in',
    subject: { en: 'Invoice question', zh: '发票问题' },
    text: { en: 'Please put our VAT number on the invoice.', zh: '请在发票上注明我们的增值税号。' },
  },
  {
    who: 'lina',
    daysAgo: 128,
    type: 'email',
    direction: 'out',
    subject: { en: 'After the fair', zh: '展会后跟进' },
    text: { en: 'Thanked her for the visit to our stand.', zh: '感谢她到访我们的展位。' },
  },
  {
    who: 'emma',
    daysAgo: 16,
    type: 'social',
    direction: 'in',
    text: { en: 'Liked the walnut tables; asked for samples.', zh: '喜欢胡桃木桌，想要样品。' },
  },
  {
    who: 'zhangwei',
    daysAgo: 21,
    type: 'chat',
    direction: 'out',
    text: { en: 'Welcomed her and explained delivery.', zh: '欢迎新客户，并说明了配送方式。' },
  },
  {
    who: 'lucas',
    daysAgo: 170,
    type: 'call',
    direction: 'out',
    outcome: 'voicemail',
    text: { en: 'Left a message about the new catalogue.', zh: '留言告知新目录已上线。' },
  },
  {
    who: 'piotr',
    daysAgo: 19,
    type: 'call',
    direction: 'in',
    outcome: 'positive',
    duration: 540,
    text: { en: 'Back after eight months: his other supplier closed.', zh: '时隔八个月回来了：原供应商已停业。' },
  },
  {
    who: 'thomas',
    daysAgo: 52,
    type: 'call',
    direction: 'in',
    outcome: 'negative',
    duration: 600,
    text: { en: 'Two crates arrived damaged. Agreed to a return.', zh: '两箱到货时已损坏，同意退货。' },
  },
  {
    who: 'sofia',
    daysAgo: 27,
    type: 'email',
    direction: 'in',
    subject: { en: 'Grazie!', zh: '谢谢！' },
    text: { en: 'The shop window looks wonderful, she says.', zh: '她说橱窗效果好极了。' },
  },
  {
    who: 'zhaomin',
    daysAgo: 30,
    type: 'meeting',
    direction: 'out',
    outcome: 'reached',
    duration: 1800,
    text: { en: 'Video call about a yearly contract.', zh: '视频会议，讨论年度合同。' },
  },
  {
    who: 'amara',
    daysAgo: 2,
    type: 'note',
    text: { en: 'Met at the trade fair. Buys for 40 offices.', zh: '展会上认识的，负责 40 个办公室的采购。' },
  },
  {
    who: 'sunlei',
    daysAgo: 10,
    type: 'email',
    direction: 'out',
    subject: { en: 'Nice to meet you', zh: '很高兴认识您' },
    text: { en: 'Sent the introduction deck.', zh: '已发送公司介绍资料。' },
  },
];

export const SAMPLE_CASES: readonly SampleCase[] = [
  {
    who: 'samuel',
    daysAgo: 112,
    type: 'complaint',
    status: 'open',
    priority: 'high',
    subject: { en: 'Delivery two weeks late', zh: '交货延迟两周' },
  },
  {
    who: 'thomas',
    daysAgo: 52,
    type: 'complaint',
    status: 'resolved',
    priority: 'normal',
    satisfaction: 4,
    closedDaysAgo: 45,
    subject: { en: 'Two crates damaged in transit', zh: '两箱货物运输途中损坏' },
    resolution: { en: 'Refunded and sent again by another carrier.', zh: '已退款，并换承运商重新发货。' },
  },
  {
    who: 'wangfang',
    daysAgo: 48,
    type: 'feedback',
    status: 'resolved',
    priority: 'low',
    satisfaction: 5,
    closedDaysAgo: 48,
    subject: { en: 'Praise for the packaging', zh: '表扬包装精美' },
  },
  {
    who: 'jonas',
    daysAgo: 31,
    type: 'service',
    status: 'waiting',
    priority: 'normal',
    subject: { en: 'VAT number missing on the invoice', zh: '发票缺少增值税号' },
  },
];

export const SAMPLE_TASKS: readonly SampleTask[] = [
  { who: 'samuel', title: { en: 'Call back about the late delivery', zh: '就延迟交货一事回电' }, inDays: -1, hour: 10, priority: 'high' },
  { who: 'olivia', title: { en: 'Send the new price list', zh: '发送新价目表' }, inDays: 0 },
  { who: 'amara', title: { en: 'First call after the fair', zh: '展会后首次电话沟通' }, inDays: 1, hour: 11 },
  { who: 'wangfang', title: { en: 'Confirm the holiday gift boxes', zh: '确认节日礼盒数量' }, inDays: 3 },
  { who: 'jonas', title: { en: 'Send the corrected invoice', zh: '寄送更正后的发票' }, inDays: 5, hour: 15 },
  { who: 'zhaomin', title: { en: 'Draft of the yearly contract', zh: '起草年度合同' }, inDays: 12, hour: 10 },
  { who: 'piotr', title: { en: 'Thank him for coming back', zh: '感谢老客户回归' }, inDays: -6, hour: 9, done: true },
];
