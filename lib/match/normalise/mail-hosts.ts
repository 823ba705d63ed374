/** Mail providers open to everybody: their domain says nothing about an employer. Facts, collected by hand. */
export const FREE_MAIL: ReadonlySet<string> = new Set(
  (
    'gmail.com googlemail.com outlook.com hotmail.com live.com msn.com yahoo.com ymail.com rocketmail.com icloud.com me.com mac.com aol.com ' +
    'proton.me protonmail.com pm.me gmx.com gmx.de gmx.net gmx.at gmx.ch web.de t-online.de freenet.de mail.com zoho.com yandex.com yandex.ru ' +
    'mail.ru bk.ru inbox.ru list.ru fastmail.com hey.com tutanota.com tuta.io hushmail.com qq.com foxmail.com 163.com 126.com yeah.net ' +
    'sina.com sina.cn sohu.com aliyun.com 139.com 189.cn 21cn.com tom.com vip.qq.com vip.163.com naver.com daum.net hanmail.net ' +
    'yahoo.co.jp yahoo.co.uk yahoo.fr yahoo.de yahoo.com.hk yahoo.com.tw hotmail.co.uk hotmail.fr hotmail.de outlook.fr outlook.de outlook.jp ' +
    'live.cn live.co.uk orange.fr wanadoo.fr free.fr laposte.net sfr.fr libero.it virgilio.it tiscali.it alice.it btinternet.com sky.com ' +
    'comcast.net verizon.net att.net sbcglobal.net cox.net charter.net bellsouth.net earthlink.net rediffmail.com uol.com.br bol.com.br ' +
    'terra.com.br seznam.cz wp.pl o2.pl onet.pl interia.pl bluewin.ch telenet.be docomo.ne.jp ezweb.ne.jp softbank.ne.jp bigpond.com'
  ).split(' '),
);

/** Mailboxes of a task, not of a person: RFC 2142 and what companies use beside it. */
export const ROLE_MAILBOXES: ReadonlySet<string> = new Set(
  (
    'info sales support contact hello office admin administrator service services marketing hr jobs careers career recruiting press media pr ' +
    'billing accounts accounting finance invoice invoices purchasing procurement orders order shop store enquiries enquiry inquiries inquiry ' +
    'help helpdesk team mail email webmaster postmaster hostmaster abuse noc security privacy legal compliance noreply no-reply donotreply ' +
    'do-not-reply newsletter news notifications notification feedback reception secretary kontakt buero vertrieb verkauf einkauf bewerbung ' +
    'personal presse kundenservice contacto ventas soporte administracion contato vendas commercial accueil direction secretariat export import ' +
    'business bd kefu shangwu xiaoshou caigou zhaopin hr-recruit customercare customerservice customer-service customer.service'
  ).split(' '),
);

/** Hosts that name no mailbox of the public Internet (RFC 2606, RFC 6761, RFC 6762). */
export const JUNK_HOST = /^(?:localhost|[\d.]+|\[.*\]|.*\.(?:local|localhost|invalid|localdomain|lan|internal))$/;
