import { overwrites } from '@/tests/proofs/overwrites';
import { proof } from '@/tests/proofs/proof';

proof('lost update, in short', '0 silent overwrites, each refused one told why with both versions', () =>
  overwrites(4, 8),
);
