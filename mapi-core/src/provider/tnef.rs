//! A way to make a TNEF encapsulation, whose methods keep what they are passed.

use crate::abi::{
    KeptPropTags, KeptProps, PropTag, SPropTagArray, SPropValue, STnefProblemArray, TnefData,
    codes::MAPI_E_INVALID_PARAMETER,
    flags::{TnefComponentFlags, TnefPropFlags, TnefSetFlags},
};
use crate::boundary::success::Success;
use crate::boundary::{View, Views};
use crate::interfaces::{IStream, ITnef};
use crate::memory::{MapiView, MapiViews};
use windows_core::{Interface, Result};

/// Makes a TNEF encapsulation: collects what goes into it, and keeps it alive until it is encoded.
#[derive(Debug)]
pub struct TnefEncoder {
    /// It goes before what it keeps.
    tnef: ITnef,
    /// Each a count and as many tags, as [`SPropTagArray`] has them.
    tags: Vec<Box<[u32]>>,
    props: Vec<MapiViews<SPropValue>>,
    streams: Vec<IStream>,
}

impl TnefEncoder {
    /// Collects for an object that OpenTnefStream opened with TNEF_ENCODE.
    ///
    /// # Safety
    ///
    /// The object looks at nothing that was added to it once it has encoded everything and this has
    /// released it. So it is one of MAPI's, and nobody else has it encode anything again.
    pub const unsafe fn new(tnef: ITnef) -> Self {
        Self {
            tnef,
            tags: Vec::new(),
            props: Vec::new(),
            streams: Vec::new(),
        }
    }

    /// Says which properties go into the encapsulation, or with TNEF_PROP_EXCLUDE in `flags` which
    /// do not: see [`ITnef::add_props`]. `element_id` is the attachment where TNEF_PROP_CONTAINED is
    /// set, otherwise 0.
    ///
    /// Fails with MAPI_E_INVALID_PARAMETER for TNEF_PROP_CONTAINED_TNEF, which needs a stream.
    pub fn add_props(
        &mut self,
        flags: TnefPropFlags,
        element_id: u32,
        tags: &[PropTag],
    ) -> Result<()> {
        if flags.contains(TnefPropFlags::TNEF_PROP_CONTAINED_TNEF) {
            return Err(MAPI_E_INVALID_PARAMETER.into());
        }
        self.add(flags, element_id, TnefData::NONE, tags)
    }

    /// Puts an encapsulation of its own, which is in `stream`, in place of an attachment.
    pub fn add_contained_tnef(
        &mut self,
        element_id: u32,
        stream: IStream,
        tags: &[PropTag],
    ) -> Result<()> {
        // SAFETY: an IStream, which is kept as long as `new` asks for.
        let data = unsafe { TnefData::new(stream.as_raw()) };
        self.streams.push(stream);
        let flags = TnefPropFlags::TNEF_PROP_CONTAINED_TNEF | TnefPropFlags::TNEF_PROP_INCLUDE;
        self.add(flags, element_id, data, tags)
    }

    fn add(
        &mut self,
        flags: TnefPropFlags,
        element_id: u32,
        data: TnefData,
        tags: &[PropTag],
    ) -> Result<()> {
        let count = u32::try_from(tags.len()).map_err(|_| MAPI_E_INVALID_PARAMETER)?;
        // One more than is counted: the struct has room for one where there is none.
        let tags = tags.iter().map(|tag| tag.0);
        let tags: Box<[u32]> = [count].into_iter().chain(tags).chain([0]).collect();
        // SAFETY: an array that is well-formed and is kept as long as `new` asks for; moving its box
        // does not move it.
        let kept = unsafe { KeptPropTags::new(tags.as_ptr().cast()) };
        self.tags.push(tags);
        // SAFETY: a stream with the flag for one, otherwise nothing; both are kept.
        unsafe { self.tnef.add_props(flags, element_id, data, kept) }
    }

    /// Sets properties of the encapsulation, which override those of the message, or with
    /// TNEF_PROP_CONTAINED in `flags` those of the attachment `element_id`; the message itself stays
    /// as it is. See [`ITnef::set_props`].
    ///
    /// Fails with MAPI_E_INVALID_PARAMETER where there are too many to be counted.
    pub fn set_props(
        &mut self,
        flags: TnefSetFlags,
        element_id: u32,
        props: MapiViews<SPropValue>,
    ) -> Result<()> {
        let raw = props.get().as_raw();
        let count = u32::try_from(raw.len()).map_err(|_| MAPI_E_INVALID_PARAMETER)?;
        // SAFETY: an array that is kept as long as `new` asks for.
        let kept = unsafe { KeptProps::new(raw.as_ptr()) };
        self.props.push(props);
        // SAFETY: as many as counted, and kept.
        unsafe { self.tnef.set_props(flags, element_id, count, kept) }
    }

    /// Encodes everything: see [`ITnef::finish`].
    pub fn finish(self) -> Result<Success<(u16, Option<MapiView<STnefProblemArray>>)>> {
        self.tnef.finish()
    }
}

impl ITnef {
    /// Encodes one component with properties of its own: see
    /// [`finish_component`](Self::finish_component). `custom` are those to set, `tags` those to
    /// add.
    pub fn finish_component_with(
        &self,
        flags: TnefComponentFlags,
        component_id: u32,
        custom: Views<'_, SPropValue>,
        tags: &[PropTag],
    ) -> Result<Success<Option<MapiView<STnefProblemArray>>>> {
        let custom = custom.as_raw();
        let custom_tags: Vec<PropTag> = custom.iter().map(|prop| prop.ulPropTag).collect();
        let custom_tags = SPropTagArray::lay_out(&custom_tags)?;
        let tags = SPropTagArray::lay_out(tags)?;
        let mut problems = core::ptr::null_mut();
        // SAFETY: the arrays live until the call has returned, there is one value for each of the
        // custom tags, and `problems` is a place for a pointer.
        let code = unsafe {
            (Interface::vtable(self).FinishComponent)(
                Interface::as_raw(self),
                flags,
                component_id,
                KeptPropTags::new(custom_tags.as_ptr()),
                KeptProps::new(crate::private::call::array(custom)),
                tags.as_ptr(),
                &mut problems,
            )
        };
        code.ok()?;
        // SAFETY: the callee has succeeded and hands the block over, if there is one.
        let problems = unsafe { crate::private::call::take_view(problems) };
        Ok(Success::new(problems, code))
    }
}
