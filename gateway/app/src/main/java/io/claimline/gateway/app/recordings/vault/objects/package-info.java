/** Encrypted files in a store of objects that speaks the protocol of Amazon S3: Amazon's, Ceph, MinIO, and others. */
@NullMarked
package io.claimline.gateway.app.recordings.vault.objects;

import org.jspecify.annotations.NullMarked;
