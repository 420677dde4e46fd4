/**
 * What a revision did: put right what was wrong, bring in what is new, or say the same more clearly. Readers are owed the
 * first in a place where they find it.
 */
export const revisionKinds = ['correction', 'update', 'clarification'] as const

export type RevisionKind = (typeof revisionKinds)[number]
