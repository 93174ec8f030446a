import { z } from 'zod';

const role = z.enum(['lead', 'organizer', 'observer'], 'members.roleMissing');

/** Who is invited: only the role; who they are, they say themselves. */
export const inviteSchema = z.object({ role });

/** An invitation taken back. */
export const invitationSchema = z.object({ invitationId: z.uuid('members.gone') });

/** A member, by their seat. */
export const memberSchema = z.object({ seatId: z.uuid('members.gone') });

/** A member who goes, and who takes over what they had to do. */
export const removeMemberSchema = memberSchema.extend({
  successorId: z
    .union([z.literal(''), z.uuid('members.gone')])
    .optional()
    .transform((id) => id || null),
});

/** A member's new role. */
export const changeRoleSchema = memberSchema.extend({ role });
