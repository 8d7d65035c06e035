//! Flags of OLE's streams and storages.

flags! {
    /// How a stream or storage is opened or created (`objbase.h`). Without a flag it is for
    /// reading, not transacted, and what exists already is an error.
    pub struct StorageMode {
        /// For writing.
        const STGM_WRITE = 0x00000001;
        /// For reading and writing.
        const STGM_READWRITE = 0x00000002;
        /// Nobody else may open it: the mode of everything inside a storage.
        const STGM_SHARE_EXCLUSIVE = 0x00000010;
        /// Nobody else may open it for writing.
        const STGM_SHARE_DENY_WRITE = 0x00000020;
        /// Nobody else may open it for reading.
        const STGM_SHARE_DENY_READ = 0x00000030;
        /// Others may open it for anything.
        const STGM_SHARE_DENY_NONE = 0x00000040;
        /// Replace what exists.
        const STGM_CREATE = 0x00001000;
        /// Changes take effect with Commit only.
        const STGM_TRANSACTED = 0x00010000;
        /// Keep what exists, as a stream called CONTENTS in the new storage.
        const STGM_CONVERT = 0x00020000;
        /// Keep others from committing, to copy a consistent state.
        const STGM_PRIORITY = 0x00040000;
        /// Keep changes in memory, not in a scratch file.
        const STGM_NOSCRATCH = 0x00100000;
        /// Share the file with other writers, without a copy of it.
        const STGM_NOSNAPSHOT = 0x00200000;
        /// One writes, others read what is there.
        const STGM_DIRECT_SWMR = 0x00400000;
        /// Delete it when it is released.
        const STGM_DELETEONRELEASE = 0x04000000;
        /// A simple storage: less can be done with it, faster.
        const STGM_SIMPLE = 0x08000000;
    }

    /// Commit of streams and storages: how changes are saved (`wtypes.h`).
    pub struct CommitFlags {
        /// Old data may be written over before the new is safe.
        const STGC_OVERWRITE = 0x00000001;
        /// Only if nobody else has committed since.
        const STGC_ONLYIFCURRENT = 0x00000002;
        /// The disk's cache is safe enough.
        const STGC_DANGEROUSLYCOMMITMERELYTODISKCACHE = 0x00000004;
        /// Make the file smaller where that is possible.
        const STGC_CONSOLIDATE = 0x00000008;
    }

    /// Stat of streams and storages: what to leave out (`wtypes.h`).
    pub struct StatFlags {
        /// The name.
        const STATFLAG_NONAME = 0x00000001;
        /// What one would have to open something for.
        const STATFLAG_NOOPEN = 0x00000002;
    }

    /// LockRegion: what a lock keeps others from; and in a [`STATSTG`](crate::abi::STATSTG), which
    /// locks there are (`objidl.h`).
    pub struct LockTypes {
        /// Writing.
        const LOCK_WRITE = 0x00000001;
        /// Reading and writing.
        const LOCK_EXCLUSIVE = 0x00000002;
        /// Having such a lock too.
        const LOCK_ONLYONCE = 0x00000004;
    }
}
