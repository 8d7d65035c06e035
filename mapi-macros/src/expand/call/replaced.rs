//! Memory that the callee may replace, or make where there is none.

use super::generics::Form;
use super::part::Part;
use super::texts;
use crate::expand::parameter::Parameter;
use crate::spec::Role;
use quote::quote;
use syn::Type;

pub fn memory(p: Parameter, clear: bool, flags: Option<usize>) -> Part {
    let Parameter { rt, name, opt, .. } = p;
    let drop = clear.then(|| quote!(*home = ::core::option::Option::None;));
    let told = flags.map(|flags| {
        let wide = texts::is_wide(p, flags);
        quote!(.of_width(#wide))
    });
    let lend = quote!({ #drop #rt::call::Loan::new(home) #told });
    if opt {
        Part::passing(quote!(#rt::call::optional_place(&mut #name)))
            .after(quote!(let mut #name = #name.map(|home| #lend);))
    } else {
        Part::passing(quote!(#name.place())).after(quote! {
            let mut #name = {
                let home = #name;
                #lend
            };
        })
    }
}

pub fn filled(p: Parameter, ty: &Type, form: &Form) -> Part {
    let Parameter { rt, name, .. } = p;
    if form.is_forwarded() {
        return Part::passing(quote!(#name.place()))
            .after(quote!(let mut #name = #rt::call::Filled::new(#name);));
    }
    Part::passing(quote!(#name.place()))
        .after(quote!(let mut #name = #rt::call::Loan::<#ty, _>::new(#name);))
}

pub fn array(p: Parameter, pointee: &Type, count: usize) -> Part {
    let Parameter { rt, name, .. } = p;
    let counts = match p.other(count).role {
        Role::InOutCount { pointee, .. } => quote!(#pointee),
        _ => quote!(_),
    };
    Part::passing(quote!(#name.place().cast::<*mut #pointee>())).after(quote! {
        let mut #name = #rt::call::LoanArray::<_, #counts>::new(#name)?;
    })
}

pub fn count(p: Parameter, of: usize) -> Part {
    let array = p.other(of).name;
    Part::passing(quote!(#array.count_place()))
}
