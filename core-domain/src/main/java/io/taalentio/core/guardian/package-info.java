/**
 * Parents and legal guardians with accounts of their own, who answer for a minor's profile: they are invited when a
 * minor is registered or gets a guardian, agree, and from then on read and change the profile as its owner does, until
 * the minor is of age.
 */
@NullMarked
package io.taalentio.core.guardian;

import org.jspecify.annotations.NullMarked;
