//! TNEF: properties of a message as a stream of bytes, for messaging systems that do not carry them.

use super::{IMAPITable, IMessage, IStream};
use crate::abi::PropTag;
use crate::abi::{
    KeptPropTags, KeptProps, SPropTagArray, STnefProblemArray, TnefData,
    codes::MAPI_W_ERRORS_RETURNED,
    flags::{
        NoFlags, TaggedBodyFlags, TnefComponentFlags, TnefExtractFlags, TnefPropFlags, TnefSetFlags,
    },
};
use crate::mapi_interface;
use windows_core::{HRESULT, Ref};

/// The TNEF encapsulation of a message, which is either being made or being read.
///
/// OpenTnefStream and OpenTnefStreamEx make one, with TNEF_ENCODE or TNEF_DECODE.
/// [`TnefEncoder`](crate::provider::TnefEncoder) keeps what an encapsulation is made of.
///
/// Vtable order: the reference, with which the `tnef.h` of mingw-w64 agrees; no header of
/// Microsoft's collection has it, nor an IID. Reference: ITnef : IUnknown.
#[mapi_interface(
    iid = none,
    implemented_by = "MAPI",
    called_by = "Transport providers, message store providers, and gateways"
)]
pub unsafe trait ITnef: IUnknown {
    /// Says which properties go into the encapsulation, or with TNEF_PROP_EXCLUDE in `flags` which
    /// do not. Calls add up.
    ///
    /// With TNEF_PROP_CONTAINED the properties are those of the attachment whose PR_ATTACH_NUM is
    /// `element_id`, and `data` replaces its data; with TNEF_PROP_CONTAINED_TNEF `data` is the
    /// stream of an encapsulation of its own. Otherwise both are nothing.
    ///
    /// Only [`finish`](Self::finish) encodes anything. Until then the object keeps `data` and
    /// `prop_tags` where they are.
    ///
    /// # Safety
    ///
    /// `data` is what `flags` say, and it and `prop_tags` stay as they are until [`finish`](Self::finish)
    /// has succeeded or the object is gone. [`TnefEncoder`](crate::provider::TnefEncoder) sees to that.
    ///
    /// Reference: ITnef::AddProps.
    #[unsafe_call]
    fn AddProps(
        &self,
        flags: TnefPropFlags,
        element_id: u32,
        data: TnefData,
        prop_tags: KeptPropTags,
    ) -> HRESULT;

    /// Decodes properties into the message that the object was opened with: those of `prop_tags`
    /// with TNEF_PROP_INCLUDE in `flags`, all others with TNEF_PROP_EXCLUDE.
    ///
    /// What the message has of them is replaced. What is returned are the properties and
    /// attributes that could not be decoded, if there are any.
    ///
    /// # Errors
    ///
    /// - MAPI_E_CORRUPT_DATA: the stream is damaged.
    ///
    /// Reference: ITnef::ExtractProps.
    // The page of STnefProblemArray says that MAPI_W_ERRORS_RETURNED comes with problems, here and
    // from Finish; the pages of the methods say S_OK. Neither says that the list may be null; to
    // exclude nothing is to want everything. Problems are said to be a result, and no more.
    #[success(MAPI_W_ERRORS_RETURNED)]
    fn ExtractProps(
        &self,
        flags: TnefExtractFlags,
        #[opt]
        #[view(&[PropTag])]
        prop_tags: *const SPropTagArray,
        #[opt]
        #[out]
        #[nullable]
        #[view]
        problems: *mut *mut STnefProblemArray,
    ) -> HRESULT;

    /// Encodes, or decodes, everything that was asked for, and leaves the stream at the end of
    /// the encapsulation.
    ///
    /// What is returned is the key by which attachments are found in the text, and what could not
    /// be encoded or decoded, if there is anything.
    ///
    /// Reference: ITnef::Finish.
    // The page calls the key a PR_ATTACH_NUM to be returned; OpenTnefStream is passed such a key
    // too.
    #[success(MAPI_W_ERRORS_RETURNED)]
    fn Finish(
        &self,
        #[reserved] flags: NoFlags,
        #[out] key: *mut u16,
        #[opt]
        #[out]
        #[nullable]
        #[view]
        problems: *mut *mut STnefProblemArray,
    ) -> HRESULT;

    /// Opens the text of a message as a stream in which tags stand for the attachments.
    ///
    /// What is read from it has tags that the message has not; of what is written to it they are
    /// taken away, and the attachments put in their places. `message` need not be the one that the
    /// object was opened with.
    ///
    /// Reference: ITnef::OpenTaggedBody.
    fn OpenTaggedBody(
        &self,
        message: Ref<IMessage>,
        flags: TaggedBodyFlags,
        #[out] stream: *mut Option<IStream>,
    ) -> HRESULT;

    /// Sets properties in the encapsulation that are not those of the message, or with
    /// TNEF_PROP_CONTAINED in `flags` not those of the attachment whose PR_ATTACH_NUM is
    /// `element_id`. They take the place of those that these have, which stay as they are.
    ///
    /// Only [`finish`](Self::finish) encodes anything. Until then the object keeps `props` where
    /// they are, `prop_count` of them.
    ///
    /// # Safety
    ///
    /// `props` are as many as `prop_count` says, and stay as they are until [`finish`](Self::finish) has
    /// succeeded or the object is gone. [`TnefEncoder`](crate::provider::TnefEncoder) sees to that.
    ///
    /// Reference: ITnef::SetProps.
    #[unsafe_call]
    fn SetProps(
        &self,
        flags: TnefSetFlags,
        element_id: u32,
        prop_count: u32,
        props: KeptProps,
    ) -> HRESULT;

    /// Encodes the recipients as a view of their table shows them: its columns, order,
    /// restriction and position. Without one, all recipients of the message.
    ///
    /// Reference: ITnef::EncodeRecips.
    fn EncodeRecips(
        &self,
        #[reserved] flags: NoFlags,
        #[opt] recipient_table: Ref<IMAPITable>,
    ) -> HRESULT;

    /// Encodes one component: with TNEF_COMPONENT_MESSAGE in `flags` the message, and
    /// `component_id` is 0; with TNEF_COMPONENT_ATTACHMENT the attachment whose PR_ATTACH_NUM it
    /// is. The object was opened with TNEF_COMPONENT_ENCODING.
    ///
    /// `custom_props` are set as by [`set_props`](Self::set_props), one for each of
    /// `custom_prop_tags`; `prop_tags` are added as by [`add_props`](Self::add_props). What is
    /// returned could not be encoded, if there is anything.
    /// [`finish_component_with`](ITnef::finish_component_with) is the safe way to pass properties.
    ///
    /// # Safety
    ///
    /// `custom_prop_tags` and `custom_props` live until the call has returned, and there are as many of
    /// these as of those. [`finish_component_with`](ITnef::finish_component_with) sees to that.
    ///
    /// Reference: ITnef::FinishComponent.
    // The page does not say that the lists may be null; each of them stands for a call that need
    // not be made.
    #[success(MAPI_W_ERRORS_RETURNED)]
    #[unsafe_call]
    fn FinishComponent(
        &self,
        flags: TnefComponentFlags,
        component_id: u32,
        custom_prop_tags: KeptPropTags,
        custom_props: KeptProps,
        #[opt]
        #[view(&[PropTag])]
        prop_tags: *const SPropTagArray,
        #[opt]
        #[out]
        #[nullable]
        #[view]
        problems: *mut *mut STnefProblemArray,
    ) -> HRESULT;
}
