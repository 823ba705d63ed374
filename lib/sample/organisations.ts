import type { Words } from './words';

export type SampleOrganisation = {
  key: string;
  full: string;
  legalName: string;
  domain: string;
  industry: Words;
  size: string;
  phone?: string;
  country: string;
  locality: string;
  language: string;
};

/** Companies that do not exist, under domains that cannot (RFC 2606 section 2). */
export const SAMPLE_ORGANISATIONS: readonly SampleOrganisation[] = [
  {
    key: 'harbour',
    full: 'Harbour & Pine',
    legalName: 'Harbour & Pine (Example) Ltd',
    domain: 'harbourpine.example',
    industry: { en: 'Furniture retail', zh: '家具零售' },
    size: '11-50',
    phone: '+44 20 7946 0120',
    country: 'GB',
    locality: 'Bristol',
    language: 'en',
  },
  {
    key: 'nordlicht',
    full: 'Nordlicht Optik',
    legalName: 'Nordlicht Optik (Beispiel) GmbH',
    domain: 'nordlicht-optik.example',
    industry: { en: 'Optics', zh: '光学仪器' },
    size: '51-200',
    phone: '+49 30 23125 010',
    country: 'DE',
    locality: 'Berlin',
    language: 'de',
  },
  {
    key: 'acacia',
    full: 'Acacia Foods',
    legalName: 'Acacia Foods (Example) Inc.',
    domain: 'acaciafoods.example',
    industry: { en: 'Food wholesale', zh: '食品批发' },
    size: '201-500',
    phone: '+1 212 555 0100',
    country: 'US',
    locality: 'New York',
    language: 'en',
  },
  {
    key: 'casa',
    full: 'Casa Luna',
    legalName: 'Casa Luna (Ejemplo) S.L.',
    domain: 'casaluna.example',
    industry: { en: 'Hotels', zh: '酒店' },
    size: '51-200',
    country: 'ES',
    locality: 'Valencia',
    language: 'es',
  },
  {
    key: 'yunfan',
    full: '云帆科技',
    legalName: '云帆科技（示例）有限公司',
    domain: 'yunfan.example',
    industry: { en: 'Electronics', zh: '电子产品' },
    size: '201-500',
    country: 'CN',
    locality: '上海',
    language: 'zh-CN',
  },
  {
    key: 'hetang',
    full: '荷塘茶业',
    legalName: '荷塘茶业（示例）有限公司',
    domain: 'hetang.example',
    industry: { en: 'Tea', zh: '茶叶' },
    size: '11-50',
    country: 'CN',
    locality: '杭州',
    language: 'zh-CN',
  },
];
