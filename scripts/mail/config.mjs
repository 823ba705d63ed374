import { randomBytes } from 'node:crypto';

/** The one account of the rig: any address of `.example` has a mailbox and this password. */
export const ACCOUNT = { user: 'rep@northquay.example', password: 'pass' };

/** dovecot.conf of a server that only listens on loopback and keeps everything in its folder. @param {string} folder @param {number} port */
export function dovecotConf(folder, port) {
  return `base_dir = ${folder}/run
state_dir = ${folder}/run
log_path = ${folder}/log/dovecot.log
protocols = imap
listen = 127.0.0.1
ssl = no
disable_plaintext_auth = no
auth_mechanisms = plain login
mail_location = maildir:${folder}/mail/%u
first_valid_uid = 1
mail_uid = www-data
mail_gid = www-data
passdb {
  driver = static
  args = password=${ACCOUNT.password}
}
userdb {
  driver = static
  args = uid=www-data gid=www-data home=${folder}/mail/%u
}
service imap-login {
  inet_listener imap {
    port = ${port}
  }
  inet_listener imaps {
    port = 0
  }
}
namespace inbox {
  inbox = yes
}
`;
}

/** config.inc.php of one skin. @param {{ folder: string, imap: number, skin: string }} rig */
export function roundcubeConfig({ folder, imap, skin }) {
  return `<?php
$config = [];
$config['db_dsnw'] = 'sqlite:///${folder}/rc-${skin}/rc.sqlite?mode=0646';
$config['imap_host'] = '127.0.0.1:${imap}';
$config['smtp_host'] = '127.0.0.1:1';
$config['des_key'] = '${randomBytes(12).toString('hex')}';
$config['plugins'] = [];
$config['skin'] = '${skin}';
$config['log_dir'] = '${folder}/rc-${skin}/logs';
$config['temp_dir'] = '${folder}/rc-${skin}/temp';
$config['enable_installer'] = false;
$config['enable_spellcheck'] = false;
$config['autoexpand_threads'] = 2;
$config['default_list_mode'] = 'threads';
$config['prefer_html'] = true;
$config['layout'] = 'widescreen';
$config['login_autocomplete'] = 2;
$config['session_lifetime'] = 600;
`;
}
