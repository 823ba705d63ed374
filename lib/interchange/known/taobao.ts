import type { KnownExport } from './known-export';

/** 淘宝 and 天猫, ExportOrderList. No page of the vendor names the columns; they are those of header rows that several public programs read. */
export const taobao: KnownExport = {
  system: 'taobao',
  name: '淘宝',
  tables: [
    {
      kind: 'orders',
      source:
        'header rows of exports in public programs that read them (订单编号,买家会员名,买家支付宝账号,买家应付货款,…); no vendor page found',
      dates: 'ymd',
      columns: {
        订单编号: 'number',
        买家会员名: 'who.uid',
        买家支付宝账号: '',
        买家应付货款: '',
        买家应付邮费: '',
        买家支付积分: '',
        总金额: '',
        返点积分: '',
        买家实际支付积分: '',
        买家实际支付金额: 'total',
        买家实付金额: 'total',
        订单状态: 'status',
        买家留言: '',
        收货人姓名: 'who.name',
        '收货地址 ': '',
        收货地址: '',
        运送方式: '',
        联系电话: '',
        联系手机: 'who.phone',
        订单创建时间: 'at',
        '订单付款时间 ': '',
        订单付款时间: '',
        '宝贝标题 ': 'lines',
        宝贝标题: 'lines',
        '宝贝种类 ': '',
        宝贝总数量: '',
        物流单号: '',
        物流公司: '',
        订单备注: '',
        店铺名称: 'channel',
        店铺Id: '',
        订单关闭原因: '',
      },
    },
  ],
};
