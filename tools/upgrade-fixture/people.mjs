import { dayOf, done, FIELDS, lib } from './ground.mjs';

/** Coworkers added, changed, taken away and merged; ratings given, doubted and taken back; the committee. */
export async function people(seat) {
  const { addWorker } = await lib('workers/commands');
  const { rateTie, withdrawRating } = await lib('ties/commands');
  const { joinCommittee, leaveCommittee } = await lib('committee/commands');
  const ids = [];
  const names = [
    'Amos',
    'Ruth',
    'Nadia',
    'Teresa',
    'Omar',
    'Hana',
    'Wes',
    'Chidi',
    'Ana',
    'Luis',
    'Mei',
    'Bruno',
  ];
  for (const [at, name] of names.entries()) {
    const more = { department: at % 2 ? 'Pick' : 'Pack', shift: 'Night', phone: `201-555-01${10 + at}` };
    const words = {
      nickname: `${name} B.`,
      languages: ['es', 'en'],
      tags: ['driver'],
      startedOn: dayOf(-400 - at),
    };
    ids.push(done(await addWorker(seat, { ...FIELDS, name: `${name} Made-Up`, ...more, ...words })).workerId);
  }
  const [amos, ruth, nadia, teresa, omar, hana, , , ana] = ids;
  await edits(seat, ids);
  const rate = (between, trust, days, said = null) =>
    rateTie(seat, { between, told: said, trust, ratedOn: dayOf(days) });
  const pairs = [
    [amos, ruth],
    [ruth, nadia],
    [nadia, teresa],
    [teresa, omar],
    [omar, hana],
    [hana, ana],
    [amos, nadia],
  ];
  for (const [at, pair] of pairs.entries())
    done(await rate(pair, (at % 4) + 1, -30 * at, at % 2 ? pair[0] : null));
  done(await rate([ruth, nadia], 5, -1));
  const { ratingId } = done(await rate([amos, omar], 2, -5));
  done(await withdrawRating(seat, ratingId));
  done(await joinCommittee(seat, { workerId: nadia, sinceOn: dayOf(-200) }));
  const { stayId } = done(await joinCommittee(seat, { workerId: teresa, sinceOn: dayOf(-100) }));
  done(await leaveCommittee(seat, { stayId, untilOn: dayOf(-10) }));
  return ids;
}

async function edits(seat, [amos, , , , , hana, wes, chidi, , luis, mei]) {
  const { editWorker, deleteWorker, mergeWorkers, linkSelf } = await lib('workers/commands');
  const gone = { ...FIELDS, name: 'Wes Made-Up', status: 'left', statusOn: dayOf(-20) };
  done(await editWorker(seat, { workerId: wes, version: 1 }, gone));
  done(
    await editWorker(
      seat,
      { workerId: amos, version: 1 },
      { ...FIELDS, name: 'Amos Made-Up', jobTitle: 'Lead' },
    ),
  );
  done(await deleteWorker(seat, chidi));
  done(await mergeWorkers(seat, { keptId: hana, goneId: luis }, ['phone']));
  done(await linkSelf(seat, mei));
}
