//! A TNEF object that keeps the pointers that it is passed, as MAPI's does.

use mapi_core::abi::{codes::*, flags::*, tags::*, *};
use mapi_core::boundary::View;
use mapi_core::provider::TnefEncoder;
use mapi_core::*;
use std::cell::RefCell;
use windows_core::{Result, implement};

#[derive(Default)]
#[implement(ITnef)]
struct Tnef {
    tags: RefCell<Vec<KeptPropTags>>,
    props: RefCell<Vec<(KeptProps, u32)>>,
    streams: RefCell<u32>,
}

/// What there is of problems: one for each property.
fn problems(tags: &[PropTag]) -> Result<Option<MapiView<STnefProblemArray>>> {
    let Some(tag) = tags.first() else {
        return Ok(None);
    };
    let array = mapi_tests::raw::block(STnefProblemArray {
        cProblem: 1,
        aProblem: [STnefProblem {
            ulComponent: tags.len() as u32,
            ulAttribute: 0,
            ulPropTag: *tag,
            scode: MAPI_E_NO_SUPPORT.0,
        }],
    })?;
    // SAFETY: one problem is counted and there.
    Ok(Some(unsafe { MapiView::from_box(array) }))
}

/// # Safety
///
/// The array is still there.
unsafe fn read(tags: &KeptPropTags) -> Vec<PropTag> {
    if tags.is_none() {
        return Vec::new();
    }
    // SAFETY: as the caller vouches; what is counted lies behind the count.
    unsafe {
        let array = tags.as_ptr();
        let first = (&raw const (*array).aulPropTag).cast();
        std::slice::from_raw_parts(first, (*array).cValues as usize).to_vec()
    }
}

impl ITnef_Impl for Tnef_Impl {
    fn add_props(
        &self,
        flags: TnefPropFlags,
        element_id: u32,
        data: TnefData,
        prop_tags: KeptPropTags,
    ) -> Result<()> {
        if flags.contains(TnefPropFlags::TNEF_PROP_CONTAINED_TNEF) {
            assert!(element_id == 7 && !data.is_none());
            *self.streams.borrow_mut() += 1;
        }
        self.tags.borrow_mut().push(prop_tags);
        Ok(())
    }

    fn extract_props(
        &self,
        _flags: TnefExtractFlags,
        _prop_tags: Option<<SPropTagArray as View>::Borrowed<'_>>,
    ) -> Result<Success<Option<MapiView<STnefProblemArray>>>> {
        Ok(Success::new(
            problems(&[PR_SUBJECT])?,
            MAPI_W_ERRORS_RETURNED,
        ))
    }

    fn finish(&self) -> Result<Success<(u16, Option<MapiView<STnefProblemArray>>)>> {
        let mut all = Vec::new();
        for tags in &*self.tags.borrow() {
            // SAFETY: whoever added it keeps it until everything is encoded.
            all.extend(unsafe { read(tags) });
        }
        for (props, count) in &*self.props.borrow() {
            // SAFETY: as above, with so many values.
            let values = unsafe { std::slice::from_raw_parts(props.as_ptr(), *count as usize) };
            all.extend(values.iter().map(|value| value.ulPropTag));
        }
        Ok((all.len() as u16, problems(&all)?).into())
    }

    fn open_tagged_body(&self, _message: &IMessage, flags: TaggedBodyFlags) -> Result<IStream> {
        assert!(flags.is_empty());
        Ok(crate::fake())
    }

    fn set_props(
        &self,
        _flags: TnefSetFlags,
        _element_id: u32,
        prop_count: u32,
        props: KeptProps,
    ) -> Result<()> {
        self.props.borrow_mut().push((props, prop_count));
        Ok(())
    }

    fn encode_recips(&self, recipient_table: Option<&IMAPITable>) -> Result<()> {
        assert!(recipient_table.is_none());
        Ok(())
    }

    fn finish_component(
        &self,
        _flags: TnefComponentFlags,
        component_id: u32,
        custom_prop_tags: KeptPropTags,
        custom_props: KeptProps,
        prop_tags: Option<<SPropTagArray as View>::Borrowed<'_>>,
    ) -> Result<Success<Option<MapiView<STnefProblemArray>>>> {
        assert!(component_id == 7 && prop_tags.is_some());
        // SAFETY: both live for the call.
        let tags = unsafe { read(&custom_prop_tags) };
        assert_eq!(tags.is_empty(), custom_props.is_none());
        Ok(problems(&tags)?.into())
    }
}

fn values(tags: &[PropTag]) -> MapiViews<SPropValue> {
    let values: Vec<_> = tags
        .iter()
        .map(|tag| SPropValue {
            ulPropTag: *tag,
            ..SPropValue::default()
        })
        .collect();
    // SAFETY: numbers, with nothing behind them.
    unsafe { MapiViews::from_array(mapi_tests::raw::array(&values).unwrap()) }
}

#[test]
fn what_is_collected_lives_until_it_is_encoded() {
    // SAFETY: nobody else has it, and it looks at nothing when it is released.
    let mut encoder = unsafe { TnefEncoder::new(Tnef::default().into()) };
    let include = TnefPropFlags::TNEF_PROP_INCLUDE;
    for _ in 0..50 {
        encoder
            .add_props(include, 0, &[PR_IMPORTANCE, PR_PRIORITY])
            .unwrap();
        encoder
            .set_props(TnefSetFlags::empty(), 0, values(&[PR_SENSITIVITY]))
            .unwrap();
    }
    encoder.add_contained_tnef(7, crate::fake(), &[]).unwrap();
    let contained = TnefPropFlags::TNEF_PROP_CONTAINED_TNEF;
    let result = encoder.add_props(contained, 7, &[]);
    assert_eq!(result.unwrap_err().code(), MAPI_E_INVALID_PARAMETER);
    let finished = encoder.finish().unwrap();
    let (key, problems) = finished.into_value();
    assert_eq!(key, 150);
    let problems = problems.unwrap();
    let problems = problems.get().unwrap();
    assert_eq!((problems.len(), problems[0].ulPropTag), (1, PR_IMPORTANCE));
}

#[test]
fn components_and_problems() {
    let tnef: ITnef = Tnef::default().into();
    let extracted = tnef
        .extract_props(TnefExtractFlags::TNEF_PROP_EXCLUDE, None)
        .unwrap();
    assert_eq!(extracted.code, MAPI_W_ERRORS_RETURNED);
    assert_eq!(
        extracted.as_ref().unwrap().get().unwrap()[0].ulPropTag,
        PR_SUBJECT
    );
    let attachment = TnefComponentFlags::TNEF_COMPONENT_ATTACHMENT;
    let custom = values(&[PR_PRIORITY, PR_IMPORTANCE]);
    let done = tnef
        .finish_component_with(attachment, 7, custom.get(), &[PR_SUBJECT])
        .unwrap();
    assert_eq!(done.as_ref().unwrap().get().unwrap()[0].ulComponent, 2);
    let done = tnef
        .finish_component_with(attachment, 7, Views::default(), &[PR_SUBJECT])
        .unwrap();
    assert!(done.is_none());
    tnef.encode_recips(None).unwrap();
    let stream = tnef.open_tagged_body(&crate::fake(), TaggedBodyFlags::empty());
    assert!(stream.is_ok());
}
