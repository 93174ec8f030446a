import { say } from './say.mjs';
import { version } from './version.mjs';

const text = `Woven ${version}

  npm start                        install, build and serve whatever is missing or changed
  npm run dev                      the same for those who change the code
  npm test                         every check and test, a browser included
  npm run check                    the fast part of them

  npm run woven -- <command>
    build                          what a start would install and build, and no start
    analyze --workers FILE --ties FILE [--committee ID,ID] [--solid 3]
            [--as-of YYYY-MM-DD] [--format json|table|csv]
                                   who hangs by a thread, from two files; no server, no database
            [--what-if FILE]       and what would be if the boss made these moves (JSON)
            [--leaders]            and whom people turn to
            [--divisions department,shift,languages,tags]
                                   and where the floor could be split
            [--introductions N]    and who should meet to weave in the most
            [--history FROM..TO]   and how it came to be, and what changed between two days
                                   (docs/analyze.md says what comes out)
    backup FILE [--to age1…]       everything in the database, as it is at one moment, into FILE, encrypted
    backup keygen [FILE]           an identity that opens backups, to keep elsewhere, and its public key
    backup verify FILE [--identity FILE]
                                   whether a backup is whole; with the identity also what is in it
    restore FILE [--identity FILE] [--replace] [--yes]
                                   a backup into an empty database, or with --replace in place of what is there
    keys rotate [--installation]   new keys for everything stored, while people work
    audit verify [--campaign ID]   whether every audit event is there and as it was written; 1 if not
    keys protect | unprotect       a passphrase before the key file, asked for after each start
    reset-access HANDLE            a one-time link for somebody who is locked out
    holdings [--write]             what every column of the database holds; with --write into docs/what-is-held.md
    bench                          the figures of speed and size
    proofs [NAME]                  the attacks it is proven against, each with its figure; the long ones too
    --help                         this

A backup opens with its identity alone, and the names in it with the key file. Keep the three apart.
Settings are listed in .env.example, docs/operators.md says more.`;

export function printHelp() {
  say(text);
}
