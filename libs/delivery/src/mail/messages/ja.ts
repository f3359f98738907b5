import type { MailMessages } from './en.js';

/** Texts of e-mail messages. */
export const ja: MailMessages = {
  greeting: (name) => `${name} さん`,
  expires: (instant) => `このリンクは ${instant} まで、1回だけ使用できます。`,
  linkHint: 'ボタンが機能しない場合は、次のアドレスをブラウザーにコピーしてください。',
  footer: (url) => `このメッセージは Docket が自動的に送信しました：${url}`,
  kinds: {
    invitation: {
      subject: (organization) => `${organization} への招待`,
      body: (organization) =>
        `セキュアコーディング研修の証跡を管理する Docket で、${organization} にサインインするよう招待されました。リンクを開いてパスワードを設定してください。`,
      button: '招待を承諾',
      note: '心当たりがない場合は、このメッセージを無視してください。このメッセージは転送しないでください。リンクを開いた人は、あなたとしてサインインできます。',
    },
    password_reset: {
      subject: (organization) => `${organization} の新しいパスワードの設定`,
      body: (organization) =>
        `${organization} の管理者が、Docket で新しいパスワードを設定するためのリンクを作成しました。リンクを使用するまで、現在のパスワードは有効です。`,
      button: '新しいパスワードを設定',
      note: '新しいパスワードを依頼していない場合は、管理者に知らせてください。このメッセージは転送しないでください。リンクを開いた人は、あなたとしてサインインできます。',
    },
    test: {
      subject: (organization) => `${organization} からのテストメッセージ`,
      body: (organization) => `Docket のメールサーバーは ${organization} のメッセージを受け付けています。`,
      note: '必要な操作はありません。',
    },
  },
};
