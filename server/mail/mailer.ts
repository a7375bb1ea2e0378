import { randomUUID } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import type { Config } from '../config.js';

export interface Letter {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** The same for the same letter: a mailbox that is handed it twice may notice. */
  readonly id: string;
}

/** How letters leave. */
export interface Mailer {
  /** Resolves once somebody else is responsible for it. Rejects for whatever kept it here. */
  send(letter: Letter): Promise<void>;
  close(): void;
}

/** A server that says nothing for so long is not there; what waits for it is tried again later. */
const patience = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 };

/** The mailer of the configuration; undefined: no letter is ever made. */
export function createMailer(mail: Config['mail']): Mailer | undefined {
  if (!mail) return undefined;
  return mail.kind === 'smtp' ? smtpMailer(mail) : capturingMailer(mail);
}

type Mail<Kind> = Extract<Config['mail'], { readonly kind: Kind }>;

function smtpMailer({ url, from }: Mail<'smtp'>): Mailer {
  const { protocol, hostname, port, username, password } = new URL(url);
  const secure = protocol === 'smtps:';
  const transport = createTransport({
    host: hostname.replace(/^\[|\]$/g, ''),
    port: port === '' ? (secure ? 465 : 587) : Number(port),
    secure,
    ...(username !== '' && {
      auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) },
      // A password is never sent in the clear.
      requireTLS: !secure,
    }),
    ...patience,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    async send(letter) {
      await transport.sendMail(envelope(letter, from));
    },
    close: () => transport.close(),
  };
}

/** Letters as files that any mail program opens, in place of sending them. */
function capturingMailer({ directory, from }: Mail<'capture'>): Mailer {
  const transport = createTransport({ streamTransport: true, buffer: true });
  return {
    async send(letter) {
      const { message } = await transport.sendMail(envelope(letter, from));
      await mkdir(directory, { recursive: true });
      await writeFile(
        join(directory, `${letter.id}-${randomUUID().slice(0, 8)}.eml`),
        message as Buffer,
      );
    },
    close: () => transport.close(),
  };
}

const envelope = ({ id, to, ...letter }: Letter, from: string) => ({
  ...letter,
  from,
  // A text would be read as a list of addresses.
  to: { name: '', address: to },
  messageId: `<${id}@${from.replace(/^.*@|>.*$/g, '')}>`,
  // Nobody answers it, and no mailbox should answer by itself.
  headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
});
