import { proof } from '@/tests/proofs/proof';
import { sentAtOnce } from '@/tests/proofs/sent-at-once';

proof('double submit', '50 alike at once → 1 row, all answered alike', () => sentAtOnce(50));
