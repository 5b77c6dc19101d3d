/**
 * Finds out from the answers of many visitors what is wrong with the deployment.
 *
 * <pre>
 *                          ┌─► Fault: each answer is an Indication for or against it
 *                          │     └─► FaultWatch counts visitors ──► a warning to the operator
 *   JudgedAnswer, hashed ──┤
 *   (KeyedHashes)          └─► Suspicion: a ComparableAnswer accuses or refutes it (Vote)
 *                                └─► SuspicionVotes ──► SelfCheck ──► nobody is called MASKED for it
 *
 *   page, script, challenge ──► MissingStep ──► a warning that one of them does not follow
 * </pre>
 *
 * <p>A {@link io.github.webrtcmasking.internal.check.Fault} only costs proofs, so that a share of
 * visitors is enough to warn. A {@link io.github.webrtcmasking.internal.check.Suspicion} makes
 * ordinary visitors look masked, so that it changes verdicts, and so that one refutation counts.
 */
@NullMarked
package io.github.webrtcmasking.internal.check;

import org.jspecify.annotations.NullMarked;
