//! Profiles: their sections, services and providers, as data, and IProfSect over a section.

use super::bag::Bag;
use super::props::{PropObject, prop_object};
use super::services::Service;
use crate::abi::{codes::*, flags::*, tags::*, *};
use crate::data::OwnedPropValue;
use crate::interfaces::{IProfSect, IProfSect_Impl};
use crate::memory::lock;
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, MutexGuard};
use windows_core::{ComObject, Result, implement};

/// A section of a profile. Whoever has it open keeps it, though it be deleted.
#[derive(Debug)]
pub(super) struct Section {
    pub(super) uid: MAPIUID,
    inner: Mutex<Inner>,
}

#[derive(Debug, Default)]
struct Inner {
    props: Bag,
    readers: usize,
    writer: bool,
}

impl Section {
    pub(super) fn new(uid: MAPIUID, props: Bag) -> Arc<Self> {
        let inner = Inner {
            props,
            ..Inner::default()
        };
        Arc::new(Self {
            uid,
            inner: Mutex::new(inner),
        })
    }

    fn lock(&self) -> MutexGuard<'_, Inner> {
        lock(&self.inner)
    }

    pub(super) fn read<T>(&self, read: impl FnOnce(&Bag) -> T) -> T {
        read(&self.lock().props)
    }

    pub(super) fn write<T>(&self, write: impl FnOnce(&mut Bag) -> T) -> T {
        write(&mut self.lock().props)
    }

    /// Changes PR_RESOURCE_FLAGS.
    pub(super) fn change_flags(&self, clear: ResourceFlags, set: ResourceFlags) {
        self.write(|props| {
            let flags = props.long(PR_RESOURCE_FLAGS).unwrap_or_default();
            let flags = (flags.cast_unsigned() & !clear.bits()) | set.bits();
            props.set(PR_RESOURCE_FLAGS, flags);
        });
    }

    pub(super) fn has_flag(&self, flag: ResourceFlags) -> bool {
        let flags = self.read(|props| props.long(PR_RESOURCE_FLAGS));
        flags.unwrap_or_default().cast_unsigned() & flag.bits() != 0
    }

    pub(super) fn text(&self, tag: PropTag) -> String {
        self.read(|props| props.text(tag)).unwrap_or_default()
    }

    /// How many have it open.
    pub(super) fn open_count(&self) -> usize {
        let inner = self.lock();
        inner.readers + usize::from(inner.writer)
    }

    /// Opens it: for any number of readers, or one writer.
    pub(super) fn open(self: &Arc<Self>, flags: ProfileSectionFlags) -> Result<IProfSect> {
        let modify = flags.contains(ProfileSectionFlags::MAPI_MODIFY);
        {
            let mut inner = self.lock();
            if inner.writer || (modify && inner.readers > 0) {
                return Err(MAPI_E_NO_ACCESS.into());
            }
            inner.writer = modify;
            inner.readers += usize::from(!modify);
        }
        let section = Arc::clone(self);
        let open = ComObject::new(ProfileSection { section, modify });
        Ok(open.into_interface())
    }
}

/// A message service in a profile. Its section is named by `uid`.
#[derive(Clone, Debug)]
pub(super) struct ServiceInProfile {
    pub(super) uid: MAPIUID,
    pub(super) name: String,
    pub(super) providers: Vec<MAPIUID>,
}

#[derive(Debug, Default)]
pub(super) struct Profile {
    pub(super) name: String,
    /// Whether only those see it who ask for such profiles.
    pub(super) is_app: bool,
    pub(super) services: Vec<ServiceInProfile>,
    pub(super) sections: BTreeMap<[u8; 16], Arc<Section>>,
    /// PR_PROVIDER_UID of the transports, in the order in which they are asked.
    pub(super) transports: Vec<MAPIUID>,
    /// How many sessions use it.
    pub(super) sessions: usize,
    /// Whether it goes with the last session.
    pub(super) is_doomed: bool,
    /// The name that it gets with the end of the last session.
    pub(super) new_name: Option<String>,
}

/// MUID_PROFILE_INSTANCE (`MAPIGuid.h`): the section whose PR_SEARCH_KEY no other profile ever has.
const INSTANCE: MAPIUID = MAPIUID::new(*b"\x85\x03\x02\0\0\0\0\0\xC0\0\0\0\0\0\0\x46");

impl Profile {
    pub(super) fn new(name: &str, is_app: bool) -> Self {
        let mut profile = Self {
            name: name.into(),
            is_app,
            ..Self::default()
        };
        profile.be_another();
        profile
    }

    /// Gives it the search key that no other profile has.
    fn be_another(&mut self) {
        let mut props = Bag::default();
        props.set(PR_SEARCH_KEY, &new_uid().ab[..]);
        self.add_section(INSTANCE, props);
    }

    pub(super) fn section(&self, uid: &MAPIUID) -> Option<&Arc<Section>> {
        self.sections.get(&uid.ab)
    }

    pub(super) fn add_section(&mut self, uid: MAPIUID, mut props: Bag) -> Arc<Section> {
        props.set(PR_PROFILE_NAME_W, self.name.as_str());
        let section = Section::new(uid, props);
        self.sections.insert(uid.ab, Arc::clone(&section));
        section
    }

    /// Adds a service, with its providers and extra sections. Fails with MAPI_E_NO_ACCESS where it
    /// is one of which there is only one.
    pub(super) fn add_service(&mut self, service: &Service) -> Result<MAPIUID> {
        let roles = service.props.long(PR_RESOURCE_FLAGS).unwrap_or_default();
        let roles = ServiceRoles::from_bits_retain(roles.cast_unsigned());
        let there = |own: &ServiceInProfile| own.name.eq_ignore_ascii_case(&service.name);
        if roles.contains(ServiceRoles::SERVICE_SINGLE_COPY) && self.services.iter().any(there) {
            return Err(MAPI_E_NO_ACCESS.into());
        }
        let uid = new_uid();
        let mut props = service.props.clone();
        props.set(PR_SERVICE_NAME_W, service.name.as_str());
        props.set(PR_SERVICE_UID, &uid.ab[..]);
        self.add_section(uid, props);
        self.services.push(ServiceInProfile {
            uid,
            name: service.name.clone(),
            providers: vec![],
        });
        for provider in &service.providers {
            self.add_provider(&uid, &service.name, &provider.name, provider.props.clone())?;
        }
        for (uid, props) in &service.sections {
            self.add_section(*uid, props.clone());
        }
        Ok(uid)
    }

    /// Adds a provider to a service that is there.
    pub(super) fn add_provider(
        &mut self,
        service: &MAPIUID,
        service_name: &str,
        name: &str,
        mut props: Bag,
    ) -> Result<MAPIUID> {
        let uid = new_uid();
        props.set(PR_SERVICE_NAME_W, service_name);
        props.set(PR_SERVICE_UID, &service.ab[..]);
        props.set(PR_PROVIDER_UID, &uid.ab[..]);
        props.set(PR_MDB_PROVIDER_NAME, name);
        let kind = props.long(PR_RESOURCE_TYPE).unwrap_or_default();
        let kind = ResourceType(kind.cast_unsigned());
        let section = self.add_section(uid, props);
        let own = self.services.iter_mut().find(|own| own.uid == *service);
        own.ok_or(MAPI_E_NOT_FOUND)?.providers.push(uid);
        match kind {
            ResourceType::MAPI_TRANSPORT_PROVIDER => self.transports.push(uid),
            ResourceType::MAPI_STORE_PROVIDER => self.settle_default(&section),
            _ => {}
        }
        Ok(uid)
    }

    /// The first store that may be is the default one.
    fn settle_default(&self, new: &Arc<Section>) {
        let is_default = |section: &Section| section.has_flag(ResourceFlags::STATUS_DEFAULT_STORE);
        let mut others = self
            .sections
            .values()
            .filter(|section| section.uid != new.uid);
        if others.any(|section| is_default(section)) {
            new.change_flags(ResourceFlags::STATUS_DEFAULT_STORE, ResourceFlags::empty());
        } else if !new.has_flag(ResourceFlags::STATUS_NO_DEFAULT_STORE) {
            let set = ResourceFlags::STATUS_DEFAULT_STORE;
            new.change_flags(ResourceFlags::empty(), set);
        }
    }

    pub(super) fn remove_service(&mut self, uid: &MAPIUID) -> Option<ServiceInProfile> {
        let at = self
            .services
            .iter()
            .position(|service| service.uid == *uid)?;
        let service = self.services.remove(at);
        self.sections.remove(&uid.ab);
        for provider in &service.providers {
            self.sections.remove(&provider.ab);
        }
        self.transports
            .retain(|uid| !service.providers.contains(uid));
        Some(service)
    }

    pub(super) fn remove_provider(&mut self, uid: &MAPIUID) -> bool {
        let mut found = false;
        for service in &mut self.services {
            let before = service.providers.len();
            service.providers.retain(|own| own != uid);
            found |= service.providers.len() != before;
        }
        if found {
            self.sections.remove(&uid.ab);
            self.transports.retain(|own| own != uid);
        }
        found
    }

    /// A copy with sections of its own.
    pub(super) fn copy(&self, name: &str) -> Self {
        let sections = self.sections.values().map(|section| {
            let mut props = section.read(Bag::clone);
            props.set(PR_PROFILE_NAME_W, name);
            (section.uid.ab, Section::new(section.uid, props))
        });
        let mut copy = Self {
            name: name.into(),
            is_app: self.is_app,
            services: self.services.clone(),
            sections: sections.collect(),
            transports: self.transports.clone(),
            ..Self::default()
        };
        copy.be_another();
        copy
    }

    pub(super) fn rename(&mut self, name: &str) {
        self.name = name.into();
        for section in self.sections.values() {
            section.write(|props| props.set(PR_PROFILE_NAME_W, name));
        }
    }
}

/// Where the name of a provider in MAPISVC.INF is kept in its section: an identifier of the range
/// that providers keep for themselves, which GetPropList does not tell.
pub(super) const PR_MDB_PROVIDER_NAME: PropTag = PropTag::new(0x67FF, PropType::PT_UNICODE);

/// Secure properties: told only to those who ask for them by their tags (`MAPITags.h`:
/// PROP_ID_SECURE_MIN and PROP_ID_SECURE_MAX).
const SECURE: core::ops::RangeInclusive<u16> = 0x67F0..=0x67FF;

/// A new identifier that nothing else has.
pub(crate) fn new_uid() -> MAPIUID {
    use std::hash::{BuildHasher, Hasher, RandomState};
    use std::sync::atomic::{AtomicU64, Ordering};
    static COUNT: AtomicU64 = AtomicU64::new(0);
    let count = COUNT.fetch_add(1, Ordering::Relaxed);
    // Each state has keys that the system made at random, for the process.
    let half = |salt: u64| {
        let mut hasher = RandomState::new().build_hasher();
        hasher.write_u64(count ^ salt);
        hasher.write_u64(super::bag::now().dwLowDateTime.into());
        hasher.finish().to_le_bytes()
    };
    let mut bytes = [0; 16];
    bytes[..8].copy_from_slice(&half(0));
    bytes[8..].copy_from_slice(&half(u64::MAX));
    // As RFC 4122 marks what was made at random.
    bytes[7] = bytes[7] & 0x0F | 0x40;
    bytes[8] = bytes[8] & 0x3F | 0x80;
    MAPIUID::new(bytes)
}

/// A section that someone has open.
#[implement(IProfSect, Agile = false)]
pub(super) struct ProfileSection {
    section: Arc<Section>,
    modify: bool,
}

impl Drop for ProfileSection {
    fn drop(&mut self) {
        let mut inner = self.section.lock();
        if self.modify {
            inner.writer = false;
        } else {
            inner.readers -= 1;
        }
    }
}

impl PropObject for ProfileSection {
    fn check(&self) -> Result<()> {
        Ok(())
    }

    fn read<T>(&self, read: impl FnOnce(&Bag) -> T) -> Result<T> {
        Ok(self.section.read(read))
    }

    fn write<T>(&self, write: impl FnOnce(&mut Bag) -> Result<T>) -> Result<T> {
        if !self.modify {
            return Err(MAPI_E_NO_ACCESS.into());
        }
        self.section.write(write)
    }

    fn put_later(&self) -> Result<Box<dyn Fn(OwnedPropValue) -> Result<()> + Send + Sync>> {
        let section = Arc::clone(&self.section);
        Ok(Box::new(move |value| {
            section.write(|props| props.put(value));
            Ok(())
        }))
    }

    fn computed_tags(&self) -> &'static [PropTag] {
        &[PR_OBJECT_TYPE]
    }

    fn computed(&self, _tag: PropTag) -> Option<OwnedPropValue> {
        let kind = ObjectType::MAPI_PROFSECT.0;
        Some(OwnedPropValue::new(PR_OBJECT_TYPE, kind))
    }

    fn is_secret(&self, tag: PropTag) -> bool {
        SECURE.contains(&tag.id())
    }
}

prop_object!(ProfileSection_Impl as IProfSect);
impl IProfSect_Impl for ProfileSection_Impl {}
