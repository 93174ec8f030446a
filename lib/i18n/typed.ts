import 'next-intl';
import type { Locale } from '@/lib/i18n/locales';
import type messages from '@/messages/en.json';

// English is the whole set of texts; a key that is not in it does not compile.
declare module 'next-intl' {
  interface AppConfig {
    Locale: Locale;
    Messages: typeof messages;
  }
}
